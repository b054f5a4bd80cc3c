package wayfinder.understanding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.OpenQuestion;
import wayfinder.knowledge.Seeker;
import wayfinder.text.WholeMessage;
import wayfinder.text.Words;
import wayfinder.understanding.SeekerWords.Sign;

/** Reads who needs a place: from a text, from an answer, and from what a screening was told. */
public final class SeekerReader {
  /** The skill whose questions tell of the client too. */
  public static final String SCREENING = "screening";

  private static final int OLDEST = 110;
  private static final int ADULT = 18;
  private static final Pattern AGE_ALONE = Pattern.compile("\\D{0,16}?(\\d{1,3})(?: \\D{0,16})?");

  /** The letter of the screening's question {@code situation} that stands for having served. */
  private static final String SERVED = "D";

  private final SeekerWords words;
  private final Pattern age;

  public SeekerReader(SeekerWords words) {
    this.words = words;
    age =
        Pattern.compile(
            "(?<![a-z0-9])(?:%s) (\\d{1,3})(?: (?:%s)(?![a-z0-9])|$)"
                .formatted(either(words.ageBefore()), either(words.ageAfter())));
  }

  private static String either(List<String> words) {
    return words.isEmpty() ? "(?!)" : String.join("|", words);
  }

  /** What the text tells by itself. */
  public Seeker in(String text) {
    return new Seeker(
        ageIn(text),
        either(text, Sign.WOMAN, Sign.MAN),
        either(text, Sign.CHILDREN, Sign.NO_CHILDREN),
        either(text, Sign.VETERAN, Sign.NO_VETERAN),
        either(text, Sign.PET, Sign.NO_PET));
  }

  private @Nullable Integer ageIn(String text) {
    for (List<String> clause : Words.clauses(text)) {
      Matcher found = age.matcher(String.join(" ", clause));
      if (found.find()) {
        return years(found.group(1));
      }
    }
    return null;
  }

  private static @Nullable Integer years(String digits) {
    int years = Integer.parseInt(digits);
    return (years < 1 || years > OLDEST) ? null : (Integer) years;
  }

  /** Null when neither is told, or both. */
  private @Nullable Boolean either(String text, Sign yes, Sign no) {
    boolean isYes = holds(text, yes);
    boolean isNo = holds(text, no);
    return isYes == isNo ? null : (Boolean) isYes;
  }

  private boolean holds(String text, Sign sign) {
    String padded = " " + WholeMessage.of(text) + " ";
    return words.told().getOrDefault(sign, List.of()).stream()
        .anyMatch(phrase -> padded.contains(" " + phrase + " "));
  }

  /** What the text answers when this was asked; empty when it reads as something else. */
  public Optional<Seeker> answer(SeekerFact asked, String text) {
    if (is(text, Sign.SKIP)) {
      return Optional.of(Seeker.UNKNOWN);
    }
    Seeker told = in(text);
    Optional<Seeker> answer =
        switch (asked) {
          case AGE -> age(text).map(years -> new Seeker(years, null, null, null, null));
          case GENDER ->
              yesOrNo(text, Sign.WOMAN, Sign.MAN)
                  .map(woman -> new Seeker(null, woman, null, null, null));
          case CHILDREN ->
              yesOrNo(text, Sign.YES, Sign.NO).map(yes -> new Seeker(null, null, yes, null, null));
          case VETERAN ->
              yesOrNo(text, Sign.YES, Sign.NO).map(yes -> new Seeker(null, null, null, yes, null));
          case PET ->
              yesOrNo(text, Sign.YES, Sign.NO).map(yes -> new Seeker(null, null, null, null, yes));
        };
    return answer.map(told::and).or(() -> Optional.of(told).filter(it -> knows(it, asked)));
  }

  private Optional<Integer> age(String text) {
    Matcher alone = AGE_ALONE.matcher(WholeMessage.of(text));
    return alone.matches() ? Optional.ofNullable(years(alone.group(1))) : Optional.empty();
  }

  private Optional<Boolean> yesOrNo(String text, Sign yes, Sign no) {
    if (is(text, yes)) {
      return Optional.of(true);
    }
    return is(text, no) ? Optional.of(false) : Optional.empty();
  }

  private boolean is(String text, Sign sign) {
    return words.answers().getOrDefault(sign, List.of()).contains(WholeMessage.of(text));
  }

  /** Whether this is known of someone. */
  public static boolean knows(Seeker seeker, SeekerFact fact) {
    return switch (fact) {
      case AGE -> seeker.age() != null;
      case GENDER -> seeker.woman() != null;
      case CHILDREN -> seeker.withChildren() != null;
      case VETERAN -> seeker.veteran() != null;
      case PET -> seeker.withPet() != null;
    };
  }

  /**
   * What a screening was told of the client, who is the first of its members: ages such as {@code
   * 34 6}, and marks such as {@code A:1 D:0}; what stands behind a plus was told only in part.
   */
  public static Seeker screened(OpenQuestion screening) {
    List<Integer> ages = numbers(screening.answers().getOrDefault("ages", ""));
    List<Integer> early = numbers(screening.answers().getOrDefault("+ages", ""));
    String whole = screening.answers().get("situation");
    String part = screening.answers().getOrDefault("+situation", "");
    Boolean served = serves(whole == null ? part : whole, whole != null);
    List<Integer> known = ages.isEmpty() ? early : ages;
    return new Seeker(
        known.isEmpty() ? null : known.getFirst(),
        null,
        ages.isEmpty() ? null : (Boolean) ages.stream().skip(1).anyMatch(it -> it < ADULT),
        served,
        null);
  }

  private static @Nullable Boolean serves(String marks, boolean whole) {
    for (String mark : marks.split(" ", -1)) {
      if (mark.startsWith(SERVED + ":")) {
        List<String> members = List.of(mark.substring(2).split(",", -1));
        return (members.contains("?") || members.contains("x"))
            ? null
            : (Boolean) members.contains("0");
      }
    }
    return whole ? Boolean.FALSE : null;
  }

  private static List<Integer> numbers(String written) {
    return written.matches("\\d{1,3}( \\d{1,3})*")
        ? List.of(written.split(" ", -1)).stream().map(Integer::valueOf).toList()
        : List.of();
  }
}
