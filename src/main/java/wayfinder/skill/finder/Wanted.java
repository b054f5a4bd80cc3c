package wayfinder.skill.finder;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.FollowUp;
import wayfinder.knowledge.Seeker;
import wayfinder.knowledge.Topic;
import wayfinder.knowledge.ZipCode;
import wayfinder.understanding.SeekerFact;

/**
 * What is looked for, near where, and for whom.
 *
 * @param also words for what was asked of the place beside its topic; empty for nothing
 * @param skipped what was asked and not told, and is not asked again
 */
record Wanted(Topic topic, ZipCode zip, String also, Seeker seeker, Set<SeekerFact> skipped) {
  /** The answer that holds what was asked of the place beside its topic. */
  static final String ALSO = "also";

  private static final String SEEKER = "seeker";
  private static final String SKIPPED = "skipped";

  Wanted {
    skipped = Set.copyOf(skipped);
  }

  /** For someone of whom this is known too. */
  Wanted forSomeone(Seeker told) {
    return new Wanted(topic, zip, also, seeker.and(told), skipped);
  }

  /** After this was asked and not told. */
  Wanted skipping(SeekerFact fact) {
    var more = EnumSet.of(fact);
    more.addAll(skipped);
    return new Wanted(topic, zip, also, seeker, more);
  }

  /** As a question's answers. */
  Map<String, String> kept() {
    var kept = new HashMap<String, String>();
    kept.put(FollowUp.TOPIC, topic.slug());
    kept.put(FollowUp.ZIP, zip.zip());
    kept.put(ALSO, also);
    var facts = new StringJoiner(" ");
    put(facts, SeekerFact.AGE, seeker.age());
    put(facts, SeekerFact.GENDER, seeker.woman());
    put(facts, SeekerFact.CHILDREN, seeker.withChildren());
    put(facts, SeekerFact.VETERAN, seeker.veteran());
    put(facts, SeekerFact.PET, seeker.withPet());
    kept.put(SEEKER, facts.toString());
    var names = new StringJoiner(" ");
    skipped.stream().sorted().forEach(fact -> names.add(fact.name()));
    kept.put(SKIPPED, names.toString());
    return kept;
  }

  private static void put(StringJoiner facts, SeekerFact fact, @Nullable Object value) {
    if (value != null) {
      facts.add(fact + "=" + value);
    }
  }

  /** Whom the answers of a question of ours tell of. */
  static Seeker seeker(Map<String, String> kept) {
    var facts = new HashMap<SeekerFact, String>();
    for (String fact : kept.getOrDefault(SEEKER, "").split(" ", -1)) {
      if (!fact.isEmpty()) {
        String[] sides = fact.split("=", 2);
        facts.put(SeekerFact.valueOf(sides[0]), sides[1]);
      }
    }
    String age = facts.get(SeekerFact.AGE);
    return new Seeker(
        age == null ? null : Integer.valueOf(age),
        is(facts.get(SeekerFact.GENDER)),
        is(facts.get(SeekerFact.CHILDREN)),
        is(facts.get(SeekerFact.VETERAN)),
        is(facts.get(SeekerFact.PET)));
  }

  private static @Nullable Boolean is(@Nullable String written) {
    return written == null ? null : (Boolean) written.equals("true");
  }

  /** What was asked and not told. */
  static Set<SeekerFact> skipped(Map<String, String> kept) {
    var skipped = EnumSet.noneOf(SeekerFact.class);
    for (String fact : kept.getOrDefault(SKIPPED, "").split(" ", -1)) {
      if (!fact.isEmpty()) {
        skipped.add(SeekerFact.valueOf(fact));
      }
    }
    return skipped;
  }
}
