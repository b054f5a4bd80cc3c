package wayfinder.knowledge;

import java.util.List;
import java.util.Set;
import wayfinder.text.Language;

/**
 * On what terms a place helps, as its listing tells; what it does not tell is empty.
 *
 * @param eligibility for whom it is, in the source's words
 * @param languages as the source names them
 * @param spoken those of them that we speak
 * @param cost in the source's words; empty when it is free
 * @param documents what to bring, in the source's words
 * @param accessibility in the source's words
 */
public record Terms(
    Audience audience,
    String eligibility,
    List<String> languages,
    Set<Language> spoken,
    String cost,
    List<String> documents,
    List<String> accessibility) {
  public static final Terms NONE =
      new Terms(Audience.EVERYONE, "", List.of(), Set.of(), "", List.of(), List.of());

  public Terms {
    languages = List.copyOf(languages);
    spoken = Set.copyOf(spoken);
    documents = List.copyOf(documents);
    accessibility = List.copyOf(accessibility);
  }
}
