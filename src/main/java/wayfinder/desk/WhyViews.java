package wayfinder.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.Citation;
import wayfinder.conversation.Danger;
import wayfinder.conversation.Grounds;
import wayfinder.conversation.Grounds.Basis;
import wayfinder.conversation.Result;
import wayfinder.conversation.Utterance;
import wayfinder.knowledge.Card;
import wayfinder.knowledge.Knowledge;
import wayfinder.search.Finding;
import wayfinder.text.Language;

/** Says of an answer of the assistant on what ground it was given, as it was kept with it. */
final class WhyViews {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);

  private final Supplier<Knowledge> knowledge;

  WhyViews(Supplier<Knowledge> knowledge) {
    this.knowledge = knowledge;
  }

  /** Null where nothing is known of it. */
  @Nullable WhyView of(Utterance said, Language language) {
    Danger danger = said.danger();
    Grounds grounds = said.grounds();
    return danger == null && grounds.isEmpty()
        ? null
        : new WhyView(
            danger == null ? "" : Words.danger(danger),
            danger == null ? "" : String.join(", ", danger.evidence()),
            grounds.led() == null ? "" : Words.led(grounds.led()),
            grounds.basis().stream().map(basis -> basis(basis, said, language)).toList());
  }

  private WhyView.Basis basis(Basis basis, Utterance said, Language language) {
    List<Citation> sources =
        switch (basis.what()) {
          case CARD -> said.citations().isEmpty() ? today(basis.id(), language) : said.citations();
          case LINE -> said.citations();
          case PLACE -> place(basis.id(), said).map(Result::citations).orElse(List.of());
          case TOPIC, PROGRAM -> List.of();
        };
    return new WhyView.Basis(
        Words.plain(basis.what()),
        basis.title(),
        basis.id(),
        how(basis),
        sources.stream().map(WhyViews::source).toList(),
        sources.stream()
            .map(Citation::reviewed)
            .findFirst()
            .or(() -> place(basis.id(), said).map(Result::reviewed))
            .map(WhyViews::day)
            .orElse(""));
  }

  /** Of a card that was told in parts, as it stands now. */
  private List<Citation> today(String slug, Language language) {
    return knowledge.get().card(slug, language).stream().flatMap(WhyViews::sources).toList();
  }

  private static Stream<Citation> sources(Card card) {
    return card.sources().stream()
        .map(it -> new Citation(it.title(), it.cite(), it.url(), card.reviewed()));
  }

  private static Optional<Result> place(String id, Utterance said) {
    return said.results().stream().filter(result -> result.id().equals(id)).findFirst();
  }

  /** Only what is surely a page is a link. */
  private static WhyView.Source source(Citation citation) {
    boolean isPage = citation.url().matches("https?://.*");
    return new WhyView.Source(citation.cite(), isPage ? citation.url() : "");
  }

  private static String how(Basis basis) {
    Double score = basis.score();
    Double miles = basis.miles();
    if (score != null) {
      return "%s of the search, with a score of %.2f (%s)"
          .formatted(
              basis.rank() == 1 ? "First" : "Number " + basis.rank(),
              score,
              score >= Finding.FLOOR
                  ? "sure: from %.2f it is given as the answer".formatted(Finding.FLOOR)
                  : "unsure: below %.2f it is only offered".formatted(Finding.FLOOR));
    }
    if (basis.rank() == 0) {
      return "The client asked for it or chose it";
    }
    return miles == null
        ? "Number %d of what looks likely or possible".formatted(basis.rank())
        : "Number %d of the places named, %.1f miles from where the client looked"
            .formatted(basis.rank(), miles);
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
