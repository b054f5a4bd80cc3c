package wayfinder.content;

import java.util.List;
import java.util.Set;
import wayfinder.knowledge.Source;

/** Reads the sources of a card or a line. */
final class SourceFields {
  private static final int LONGEST_CITE = 28;
  private static final Set<String> KEYS = Set.of("title", "cite", "url");

  private SourceFields() {}

  /** The sources; a fault where there is none, or one has no https address. */
  static List<Source> of(Entry entry) {
    List<Source> sources = entry.entries("sources").stream().map(SourceFields::one).toList();
    if (sources.isEmpty()) {
      entry.fault("sources", "at least one source is needed: {title: …, cite: …, url: …}");
    }
    return sources;
  }

  private static Source one(Entry source) {
    source.allowOnly(KEYS);
    String cite = source.text("cite");
    if (cite.length() > LONGEST_CITE) {
      source.fault("cite", "is %d characters long, at most 28 fit a text".formatted(cite.length()));
    }
    String url = source.text("url");
    if (!url.startsWith("https://")) {
      source.fault("url", "is to begin with https://");
    }
    return new Source(source.text("title"), cite, url);
  }
}
