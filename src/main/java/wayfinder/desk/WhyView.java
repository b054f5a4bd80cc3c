package wayfinder.desk;

import java.util.List;

/**
 * Why the assistant said something.
 *
 * @param danger what safety saw; empty when it saw nothing
 * @param rules what saw it, by name
 * @param led which skill led there; empty when none did
 */
public record WhyView(String danger, String rules, String led, List<Basis> basis) {
  public WhyView {
    basis = List.copyOf(basis);
  }

  /**
   * A part of what we know on which it rests.
   *
   * @param what such as "Card"
   * @param how how it was found, in words
   * @param reviewed when a person last checked it; empty when that is not told
   */
  public record Basis(
      String what, String title, String id, String how, List<Source> sources, String reviewed) {
    public Basis {
      sources = List.copyOf(sources);
    }
  }

  /**
   * Where it is written.
   *
   * @param url empty where it can be read nowhere on the web
   */
  public record Source(String cite, String url) {}
}
