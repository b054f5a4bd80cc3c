package wayfinder.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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

  private static final Pattern FIRST = Pattern.compile("^([^.;:(\\n]*)");
  private static final Pattern BESIDE =
      Pattern.compile(
          "\\b(and|or|&) (their|his|her) (families|family|children|dependents|spouses|spouse)\\b"
              + "|\\by sus (familias|hijos)\\b");
  private static final Pattern FROM_TO =
      Pattern.compile(
          "\\b(?:(?:between )?(?:the )?(?:ages|aged|age|edades|de) )?(\\d{1,3}) ?(?:-|to|through|and|a) ?(\\d{1,3})"
              + "(?: years(?: old| of age)?| anos)?\\b");
  private static final Pattern UP =
      Pattern.compile(
          "\\b(?:(?:ages|aged|age|de) )?(\\d{1,3})(?: years(?: old| of age)?| anos)?(?: ?\\+|,? ?(?:and|or|&|y|o) (?:older|over|up|above|mas))"
              + "|\\b(?:over|older than|at least|mayores de)(?: age)? (\\d{1,3})(?: years(?: old| of age)?| anos)?");
  private static final Pattern DOWN =
      Pattern.compile(
          "\\b(?:(?:ages|aged|age) )?(\\d{1,3})(?: years(?: old| of age)?)?,? (?:and|or|&) (?:under|younger|below)\\b"
              + "|\\b(?:up to|hasta)(?: age| los)? (\\d{1,3})(?: years(?: old| of age)?| anos)?");
  private static final Pattern UNDER =
      Pattern.compile("\\b(?:under|younger than|menores de)(?: age)? (\\d{1,3})(?: anos)?\\b");
  private static final Pattern NO_PETS =
      Pattern.compile(
          "\\bno (pets|animals)\\b|\\bpets (are )?not (allowed|permitted|accepted)\\b"
              + "|\\bno se (permiten|aceptan) mascotas\\b");

  private static final Map<String, Group> GROUPS =
      Map.ofEntries(
          Map.entry("women", Group.WOMEN),
          Map.entry("females", Group.WOMEN),
          Map.entry("mothers", Group.WOMEN),
          Map.entry("mujeres", Group.WOMEN),
          Map.entry("men", Group.MEN),
          Map.entry("males", Group.MEN),
          Map.entry("hombres", Group.MEN),
          Map.entry("families", Group.FAMILIES),
          Map.entry("familias", Group.FAMILIES),
          Map.entry("veterans", Group.VETERANS),
          Map.entry("veteranos", Group.VETERANS),
          Map.entry("youth", Group.YOUTH),
          Map.entry("youths", Group.YOUTH),
          Map.entry("children", Group.YOUTH),
          Map.entry("teens", Group.YOUTH),
          Map.entry("teenagers", Group.YOUTH),
          Map.entry("adolescents", Group.YOUTH),
          Map.entry("babies", Group.YOUTH),
          Map.entry("toddlers", Group.YOUTH),
          Map.entry("kids", Group.YOUTH),
          Map.entry("ninos", Group.YOUTH),
          Map.entry("jovenes", Group.YOUTH),
          Map.entry("seniors", Group.SENIORS));
  private static final Pattern OLDER =
      Pattern.compile(
          "\\b(older (adults|people|persons)|senior citizens|(the )?elderly|personas mayores|adultos mayores)\\b");
  private static final Set<String> EVERYONE =
      Set.of(
          "people",
          "persons",
          "person",
          "individuals",
          "adults",
          "anyone",
          "everyone",
          "residents",
          "clients",
          "public",
          "personas",
          "adultos",
          "todos");
  private static final Set<String> ADJECTIVES =
      Set.of(
          "open",
          "to",
          "only",
          "for",
          "the",
          "any",
          "all",
          "are",
          "is",
          "must",
          "be",
          "serves",
          "single",
          "adult",
          "homeless",
          "low",
          "low-income",
          "income",
          "needy",
          "military",
          "of",
          "solo",
          "para",
          "young",
          "a",
          "general",
          "local");
  private static final Set<String> JOINERS = Set.of("and", "or", "y", "o", "&", ",");
  private static final Set<String> NARROWING =
      Set.of(
          "who",
          "with",
          "in",
          "from",
          "living",
          "experiencing",
          "whose",
          "needing",
          "that",
          "con",
          "en");

  private Eligibility() {}

  static Audience of(JsonNode service) {
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

  private static boolean refusesPets(JsonNode service) {
    for (String key : List.of("eligibility_description", "description", "alert")) {
      if (NO_PETS.matcher(Words.fold(Json.text(service, key))).find()) {
        return true;
      }
    }
    return false;
  }

  private static Audience inProse(String said) {
    Matcher first = FIRST.matcher(said);
    String sentence = first.find() ? BESIDE.matcher(first.group(1)).replaceAll("") : "";
    var ages = new ArrayList<Audience>();
    sentence = OLDER.matcher(sentence).replaceAll("seniors");
    sentence = cut(FROM_TO, sentence, true, true, 0, ages);
    sentence = cut(UP, sentence, true, false, 0, ages);
    sentence = cut(DOWN, sentence, false, true, 0, ages);
    sentence = cut(UNDER, sentence, false, true, 1, ages);
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

  /** The sentence as a list of people and nothing else; everyone when it is more than that. */
  private static Audience people(String sentence, Audience ages) {
    List<String> words = List.of(sentence.replace(",", " , ").strip().split("\\s+", -1));
    var groups = EnumSet.noneOf(Group.class);
    boolean everyone = false;
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      Group group = GROUPS.get(word);
      if (group != null) {
        groups.add(group);
      } else if (EVERYONE.contains(word)) {
        everyone = true;
      } else if (NARROWING.contains(word)) {
        if (!onlyNarrows(words.subList(at, words.size()))) {
          return Audience.EVERYONE;
        }
        break;
      } else if (!JOINERS.contains(word) && !ADJECTIVES.contains(word) && !word.equals(AGE)) {
        return Audience.EVERYONE;
      }
    }
    boolean several = groups.size() + (everyone ? 1 : 0) > 1;
    if (several && ages.isLimited()) {
      return Audience.EVERYONE; // it is open whose age is meant
    }
    return new Audience(ages.minimumAge(), ages.maximumAge(), everyone ? Set.of() : groups, false);
  }

  /** "with babies or toddlers" does; "with children, and men" may not. */
  private static boolean onlyNarrows(List<String> rest) {
    boolean joined = false;
    for (String word : rest) {
      if (joined && GROUPS.get(word) != Group.YOUTH && !word.equals(AGE)) {
        return false;
      }
      joined = JOINERS.contains(word);
    }
    return true;
  }
}
