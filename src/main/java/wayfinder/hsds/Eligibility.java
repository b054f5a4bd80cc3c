package wayfinder.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wayfinder.knowledge.Audience;
import wayfinder.knowledge.Group;
import wayfinder.text.Words;

/**
 * Reads for whom a service is. Ages have fields; the rest is prose, of which only a first sentence
 * is believed that says nothing but whom the service is for. Whatever else it says, nobody is
 * turned away for it here.
 */
final class Eligibility {
  private static final int OLDEST = 120;
  private static final String AGE = "#";
  private static final String GROUP = "@";

  private static final Pattern FIRST = Pattern.compile("^([^.;:(\\n]*)");
  private static final String NUMBER = "(\\d{1,3})";

  private final ServiceWords.Eligible words;
  private final Pattern groups;
  private final Pattern beside;
  private final Pattern fromTo;
  private final Pattern up;
  private final Pattern down;
  private final Pattern under;
  private final Pattern noPets;

  Eligibility(ServiceWords.Eligible words) {
    this.words = words;
    groups = AnyOf.words(words.groups().keySet());
    beside =
        Pattern.compile(
            "(?<= )%s %s %s"
                .formatted(
                    AnyOf.part(words.joining()),
                    AnyOf.part(words.whose()),
                    AnyOf.part(words.kin())));
    ServiceWords.Ages ages = words.ages();
    String before = "\\b(?:%s )?".formatted(AnyOf.part(ages.before()));
    String years = "(?: %s)?".formatted(AnyOf.part(ages.years()));
    fromTo =
        Pattern.compile(
            before + NUMBER + " ?" + AnyOf.part(ages.range()) + " ?" + NUMBER + "\\b" + years);
    up =
        Pattern.compile(
            "%s%s%s(?: ?\\+|,? ?%s)|\\b%s %s%s"
                .formatted(
                    before,
                    NUMBER,
                    years,
                    AnyOf.part(ages.orOlder()),
                    AnyOf.part(ages.from()),
                    NUMBER,
                    years));
    down =
        Pattern.compile(
            "%s%s%s,? %s|\\b%s %s%s"
                .formatted(
                    before,
                    NUMBER,
                    years,
                    AnyOf.part(ages.orYounger()),
                    AnyOf.part(ages.upTo()),
                    NUMBER,
                    years));
    under = Pattern.compile("\\b" + AnyOf.part(ages.under()) + " " + NUMBER + "\\b" + years);
    noPets = AnyOf.words(words.noPets());
  }

  Audience of(JsonNode service) {
    String said = Words.fold(Json.text(service, "eligibility_description")).replace("'", "");
    Audience told = inProse(said);
    Integer from = age(service, "minimum_age");
    Integer to = age(service, "maximum_age");
    return new Audience(
        from == null && to == null ? told.minimumAge() : from,
        from == null && to == null ? told.maximumAge() : to,
        told.only(),
        refusesPets(service));
  }

  /** Nothing for 0, which stands for "from birth" and for "not told" alike. */
  private static @Nullable Integer age(JsonNode service, String key) {
    JsonNode value = service.path(key);
    double years = value.isNumber() ? value.asDouble() : 0;
    return (years >= 1 && years < OLDEST) ? (Integer) (int) years : null;
  }

  private boolean refusesPets(JsonNode service) {
    for (String key : List.of("eligibility_description", "description", "alert")) {
      if (noPets.matcher(Words.fold(Json.text(service, key))).find()) {
        return true;
      }
    }
    return false;
  }

  private Audience inProse(String said) {
    Matcher first = FIRST.matcher(said);
    String sentence = first.find() ? beside.matcher(first.group(1)).replaceAll("") : "";
    var ages = new ArrayList<Audience>();
    sentence = groups.matcher(sentence).replaceAll(found -> " " + name(found.group()) + " ");
    sentence = cut(fromTo, sentence, true, true, 0, ages);
    sentence = cut(up, sentence, true, false, 0, ages);
    sentence = cut(down, sentence, false, true, 0, ages);
    sentence = cut(under, sentence, false, true, 1, ages);
    return ages.size() > 1
        ? Audience.EVERYONE
        : people(sentence, ages.isEmpty() ? Audience.EVERYONE : ages.getFirst());
  }

  private static String cut(
      Pattern pattern, String text, boolean from, boolean to, int less, List<Audience> ages) {
    return pattern
        .matcher(text)
        .replaceAll(
            found -> {
              int one = Integer.parseInt(found.group(found.group(1) == null ? 2 : 1));
              int two = from && to ? Integer.parseInt(found.group(2)) : one - less;
              ages.add(new Audience(from ? one : null, to ? two : null, Set.of(), false));
              return " " + AGE + " ";
            });
  }

  /** A group as one word that stands for nothing else. */
  private String name(String phrase) {
    return GROUP + words.groups().get(phrase);
  }

  /** The sentence as a list of people and nothing else; everyone when it is more than that. */
  private Audience people(String sentence, Audience ages) {
    List<String> all = List.of(sentence.replace(",", " , ").strip().split("\\s+", -1));
    var named = EnumSet.noneOf(Group.class);
    boolean everyone = false;
    for (int at = 0; at < all.size(); at++) {
      String word = all.get(at);
      if (word.startsWith(GROUP)) {
        named.add(Group.valueOf(word.substring(GROUP.length())));
      } else if (words.everyone().contains(word)) {
        everyone = true;
      } else if (words.narrowing().contains(word)) {
        if (!onlyNarrows(all.subList(at, all.size()))) {
          return Audience.EVERYONE;
        }
        break;
      } else if (!isJoining(word) && !words.beside().contains(word) && !word.equals(AGE)) {
        return Audience.EVERYONE;
      }
    }
    boolean several = named.size() + (everyone ? 1 : 0) > 1;
    if (several && ages.isLimited()) {
      return Audience.EVERYONE; // it is open whose age is meant
    }
    return new Audience(ages.minimumAge(), ages.maximumAge(), everyone ? Set.of() : named, false);
  }

  /** "with babies or toddlers" does; "with children, and men" may not. */
  private boolean onlyNarrows(List<String> rest) {
    boolean joined = false;
    for (String word : rest) {
      if (joined && !word.equals(GROUP + Group.YOUTH) && !word.equals(AGE)) {
        return false;
      }
      joined = isJoining(word);
    }
    return true;
  }

  private boolean isJoining(String word) {
    return word.equals(",") || words.joining().contains(word);
  }
}
