package wayfinder.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The papers to bring, each once, with the programs that ask for it.
 *
 * @param papers the programs by paper, in the order in which programs list them
 */
public record Checklist(Map<String, List<Program>> papers) {
  /** The papers of all programs that a screening leaves hope for and the household has not yet. */
  public static Checklist of(Screening screening) {
    var papers = new LinkedHashMap<String, List<Program>>();
    for (ScreeningResult result : screening.results()) {
      boolean offered =
          !result.already()
              && (result.status() == Status.LIKELY || result.status() == Status.POSSIBLE);
      for (String paper : offered ? result.program().steps().documents() : List.<String>of()) {
        List<Program> programs = papers.computeIfAbsent(paper, _ -> new ArrayList<>());
        if (!programs.contains(result.program())) {
          programs.add(result.program());
        }
      }
    }
    return new Checklist(papers);
  }
}
