package wayfinder.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells English from Spanish by common words, accents and endings, also in a text of one word. */
public final class LanguageGuess {
  /** Below this confidence the conversation's language stays. */
  public static final double SURE = 0.5;

  private static final Pattern SPANISH_MARK = Pattern.compile("[ñ¿¡áíóúÑÁÍÓÚ]");
  private static final Pattern SPANISH_ENDING =
      Pattern.compile(".{2,}(cion|ciones|ando|iendo|mente|illas?|dad|aron|ieron|arme|erme|irme)");
  private static final Pattern ENGLISH_LOOK =
      Pattern.compile(".{2,}(ing|tion|ght|ness|ful)|.*(sh|wh|ck|oo|ee).*|w.+|.{3,}ed");
  private static final double WORD = 1;
  private static final double LOOK = 0.4;
  private static final double MIXED_SHARE = 0.25;

  private final Set<String> english;
  private final Set<String> spanish;

  /** From common words without accents; words of both lists tell nothing. */
  public LanguageGuess(Set<String> english, Set<String> spanish) {
    this.english = english.stream().filter(w -> !spanish.contains(w)).collect(asSet());
    this.spanish = spanish.stream().filter(w -> !english.contains(w)).collect(asSet());
  }

  /** What a text is written in. */
  public enum Verdict {
    ENGLISH,
    SPANISH,
    /** Words of both languages: search both. */
    MIXED,
    /** Nothing tells: a number, a name, a word that is the same in both. */
    UNKNOWN
  }

  /**
   * A verdict and how sure it is.
   *
   * @param confidence 0 (nothing tells) to 1
   * @param leaning the language with more signs; empty when they balance or there are none
   */
  public record Guess(Verdict verdict, double confidence, Optional<Language> leaning) {
    /** The text's language; empty when unsure, so that the conversation's language stays. */
    public Optional<Language> language() {
      return confidence >= SURE ? leaning : Optional.empty();
    }
  }

  /** The languages this text may be in; all when nothing tells. */
  public Set<Language> languagesOf(String text) {
    return switch (of(text).verdict()) {
      case ENGLISH -> EnumSet.of(Language.EN);
      case SPANISH -> EnumSet.of(Language.ES);
      case MIXED, UNKNOWN -> EnumSet.allOf(Language.class);
    };
  }

  /** The guess for this text. */
  public Guess of(String text) {
    double spanishSigns = SPANISH_MARK.matcher(text).find() ? WORD : 0;
    double englishSigns = 0;
    List<String> words = Words.in(text);
    for (String word : words) {
      if (spanish.contains(word)) {
        spanishSigns += WORD;
      } else if (english.contains(word)) {
        englishSigns += WORD;
      } else if (SPANISH_ENDING.matcher(word).matches()) {
        spanishSigns += LOOK;
      } else if (ENGLISH_LOOK.matcher(word).matches()) {
        englishSigns += LOOK;
      }
    }
    return weigh(englishSigns, spanishSigns);
  }

  private static Guess weigh(double englishSigns, double spanishSigns) {
    double all = englishSigns + spanishSigns;
    if (all == 0) {
      return new Guess(Verdict.UNKNOWN, 0, Optional.empty());
    }
    double lead = Math.abs(englishSigns - spanishSigns) / all;
    double confidence = lead * all / (all + 0.5);
    Optional<Language> leaning =
        lead == 0
            ? Optional.empty()
            : Optional.of(englishSigns > spanishSigns ? Language.EN : Language.ES);
    return new Guess(verdict(englishSigns, spanishSigns, all), confidence, leaning);
  }

  private static Verdict verdict(double englishSigns, double spanishSigns, double all) {
    double lesser = Math.min(englishSigns, spanishSigns);
    if (all < WORD) {
      return Verdict.UNKNOWN;
    }
    if (lesser >= WORD && lesser / all >= MIXED_SHARE) {
      return Verdict.MIXED;
    }
    return englishSigns > spanishSigns ? Verdict.ENGLISH : Verdict.SPANISH;
  }

  private static java.util.stream.Collector<String, ?, Set<String>> asSet() {
    return Collectors.toUnmodifiableSet();
  }
}
