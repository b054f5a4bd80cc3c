package wayfinder.skill.finder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import wayfinder.conversation.FollowUp;
import wayfinder.conversation.Kind;
import wayfinder.conversation.OpenQuestion;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;
import wayfinder.knowledge.ZipCode;
import wayfinder.knowledge.ZipCodes;
import wayfinder.skill.Ask;
import wayfinder.skill.SkillStep;
import wayfinder.understanding.Place;
import wayfinder.understanding.PlaceReader;

/** Near where a client looks for a place. */
final class Where {
  /** The step at which it was asked. */
  static final String STEP = "where";

  private final PlaceReader places;
  private final ZipCodes zipCodes;

  Where(PlaceReader places, ZipCodes zipCodes) {
    this.places = places;
    this.zipCodes = zipCodes;
  }

  /** What was told before. */
  Optional<ZipCode> known(Ask ask) {
    return Optional.ofNullable(ask.dialogue().zip()).flatMap(zipCodes::find);
  }

  /** What the text says, if it says one place. */
  Optional<ZipCode> said(Ask ask) {
    return switch (places.in(ask.text())) {
      case Place.Area area -> Optional.of(area.zip());
      case Place.City city -> Optional.of(city.middle());
      case Place.Several _, Place.Unknown _, Place.None _ -> Optional.empty();
    };
  }

  /**
   * What is found near the place that the text says, or a question which one it is; empty when it
   * says none.
   *
   * @param kept what is looked for, for when it is asked
   */
  Optional<SkillStep> told(Map<String, String> kept, Function<ZipCode, SkillStep> found, Ask ask) {
    return switch (places.in(ask.text())) {
      case Place.Area area -> Optional.of(found.apply(area.zip()));
      case Place.City city -> Optional.of(found.apply(city.middle()));
      case Place.Several several -> Optional.of(asking(kept, which(several)));
      case Place.Unknown unknown ->
          Optional.of(asking(kept, Phrase.of("finder.no-such-zip", "zip", unknown.zip())));
      case Place.None _ -> Optional.empty();
    };
  }

  private static Phrase which(Place.Several several) {
    return Phrase.of(
        "finder.which-zip",
        "first",
        several.zips().get(0).zip(),
        "second",
        several.zips().get(1).zip());
  }

  /** Asks it in these words. */
  static SkillStep asking(Map<String, String> kept, Phrase question) {
    return new SkillStep(
        List.of(Saying.of(Kind.QUESTION, question)),
        new OpenQuestion(FollowUp.FINDER, STEP, kept),
        null);
  }
}
