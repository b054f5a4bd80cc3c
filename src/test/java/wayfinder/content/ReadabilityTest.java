package wayfinder.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import wayfinder.knowledge.Card;
import wayfinder.text.Language;

/**
 * Sixth grade or below: for English by the Flesch-Kincaid grade (under 7), for Spanish by the
 * Fernández-Huerta score (70 and more is "easy", sixth grade).
 */
class ReadabilityTest {
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;]+(?=\\s|$)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}]+(?:['’]\\p{L}+)?");

  @Test
  void everyCardReadsAtSixthGradeOrBelow() {
    assertThat(
            TestContent.CONTENT.knowledge().cards().stream()
                .filter(card -> !isPlain(card))
                .map(card -> card.slug() + "." + card.language().code()))
        .isEmpty();
  }

  private static boolean isPlain(Card card) {
    String text =
        card.sections().stream().map(Card.Section::text).collect(Collectors.joining("\n"));
    return card.language() == Language.EN ? englishGrade(text) < 7 : spanishEase(text) >= 70;
  }

  private static double englishGrade(String text) {
    Counts counts = count(text, false);
    return 0.39 * counts.wordsPerSentence() + 11.8 * counts.syllablesPerWord() - 15.59;
  }

  private static double spanishEase(String text) {
    Counts counts = count(text, true);
    return 206.84 - 60 * counts.syllablesPerWord() - 1.02 * counts.wordsPerSentence();
  }

  private record Counts(double words, double sentences, double syllables) {
    double wordsPerSentence() {
      return words / sentences;
    }

    double syllablesPerWord() {
      return syllables / words;
    }
  }

  private static Counts count(String markdown, boolean spanish) {
    String text =
        markdown.replaceAll("https?://\\S+", "").replaceAll("(?m)^\\s*(#+|[-*]|\\d+\\.)\\s+", "");
    String flowing = text.replaceAll("\\n+", ". ");
    long sentences =
        SENTENCE_END
            .splitAsStream(flowing)
            .filter(sentence -> WORD.matcher(sentence).find())
            .count();
    var words = WORD.matcher(flowing).results().map(found -> found.group()).toList();
    double syllables =
        words.stream()
            .mapToInt(word -> spanish ? spanishSyllables(word) : englishSyllables(word))
            .sum();
    return new Counts(words.size(), Math.max(1, sentences), syllables);
  }

  private static int englishSyllables(String word) {
    String letters = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    int count = (int) Pattern.compile("[aeiouy]+").matcher(letters).results().count();
    if (letters.endsWith("e") && !letters.endsWith("le") && count > 1) {
      count--;
    }
    if (letters.endsWith("ed") && count > 1 && !letters.matches(".*[td]ed")) {
      count--;
    }
    return Math.max(1, count);
  }

  private static int spanishSyllables(String word) {
    String letters =
        word.toLowerCase(Locale.ROOT).replace("qu", "q").replaceAll("gu(?=[eiéí])", "g");
    int count =
        Pattern.compile("[aeiouáéíóúü]+")
            .matcher(letters)
            .results()
            .mapToInt(found -> vowelGroupSyllables(found.group()))
            .sum();
    return Math.max(1, count);
  }

  private static int vowelGroupSyllables(String vowels) {
    int count = 1;
    for (int i = 1; i < vowels.length(); i++) {
      char before = vowels.charAt(i - 1);
      char after = vowels.charAt(i);
      boolean bothStrong = "aeoáéó".indexOf(before) >= 0 && "aeoáéó".indexOf(after) >= 0;
      if (bothStrong || "íú".indexOf(before) >= 0 || "íú".indexOf(after) >= 0) {
        count++;
      }
    }
    return count;
  }
}
