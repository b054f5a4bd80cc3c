package wayfinder.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wayfinder.http.Problem;
import wayfinder.rules.Field;
import wayfinder.rules.Household;
import wayfinder.rules.Member;

/** Reads a household from JSON; what is left out or null is unknown, and every fault is noted. */
final class HouseholdInput {
  private static final String MEMBERS = "members.";
  private static final String HOUSING = "housing.";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,20}");

  private final FactInput facts;

  HouseholdInput(List<Problem.InputError> errors) {
    this.facts = new FactInput(errors);
  }

  /** The household; what is faulty is left out of it. */
  Household read(JsonNode body) {
    var known = new EnumMap<Field, Object>(Field.class);
    JsonNode housing = body.path("housing");
    if (!FactInput.isNone(housing) && !housing.isObject()) {
      facts.fault("housing", "must be an object");
    } else {
      facts.allow(housing, "housing.", names(HOUSING));
    }
    for (Field field : Field.values()) {
      if (!field.ofMember()) {
        boolean inHousing = field.path().startsWith(HOUSING);
        JsonNode holder = inHousing ? housing : body;
        facts.put(known, field, holder.get(field.name(inHousing ? HOUSING : "")), field.path());
      }
    }
    List<Member> members = members(body.path("members"));
    if (known.get(Field.HOUSEHOLD_SIZE) instanceof Integer size && size < members.size()) {
      facts.fault("householdSize", "must not be smaller than the number of members");
      known.remove(Field.HOUSEHOLD_SIZE);
    }
    return new Household(known, members);
  }

  /** The names that a body may have besides {@code asOf}. */
  static Set<String> bodyNames() {
    var names = new HashSet<>(Set.of("members", "housing"));
    for (Field field : Field.values()) {
      if (!field.ofMember() && !field.path().startsWith(HOUSING)) {
        names.add(field.path());
      }
    }
    return names;
  }

  private static Set<String> names(String prefix) {
    var names = new HashSet<String>();
    for (Field field : Field.values()) {
      if (field.path().startsWith(prefix) && !field.path().endsWith("]")) {
        names.add(field.name(prefix));
      }
    }
    return names;
  }

  private List<Member> members(JsonNode nodes) {
    var members = new ArrayList<Member>();
    if (FactInput.isNone(nodes)) {
      return members;
    }
    if (!nodes.isArray()) {
      facts.fault("members", "must be a list");
      return members;
    }
    if (nodes.size() > Household.MOST_MEMBERS) {
      facts.fault("members", "must be at most %d people".formatted(Household.MOST_MEMBERS));
      return members;
    }
    var ids = new HashSet<String>();
    for (int i = 0; i < nodes.size(); i++) {
      JsonNode node = nodes.get(i);
      String path = "members[%d]".formatted(i);
      if (!node.isObject()) {
        facts.fault(path, "must be an object");
        continue;
      }
      String id = id(node, path, i);
      if (id != null && ids.add(id)) {
        members.add(member(id, node, path));
      } else if (id != null) {
        facts.fault(path + ".id", "must not stand twice");
      }
    }
    onlyOneSelf(nodes);
    return members;
  }

  /** Who others are is told of one person. */
  private void onlyOneSelf(JsonNode nodes) {
    boolean told = false;
    for (int i = 0; i < nodes.size(); i++) {
      boolean self = nodes.get(i).path("relation").asText().equals("self");
      if (self && told) {
        facts.fault("members[%d].relation".formatted(i), "must be self for one member only");
      }
      told |= self;
    }
  }

  private @Nullable String id(JsonNode node, String path, int index) {
    JsonNode id = node.path("id");
    if (FactInput.isNone(id)) {
      return "m" + (index + 1);
    }
    if (!id.isTextual() || !ID.matcher(id.textValue()).matches()) {
      facts.fault(path + ".id", "must be 1 to 20 letters, digits, - and _");
      return null;
    }
    return id.textValue();
  }

  private Member member(String id, JsonNode node, String path) {
    var known = new EnumMap<Field, Object>(Field.class);
    Set<String> names = names(MEMBERS);
    names.addAll(Set.of("id", "income", "enrolled", "medicare"));
    facts.allow(node, path + ".", names);
    for (Field field : Field.values()) {
      if (field.ofMember() && !field.path().endsWith("]")) {
        String name = field.name(MEMBERS);
        facts.put(known, field, node.get(name), path + "." + name);
      }
    }
    facts.income(known, node.path("income"), path + ".income");
    facts.enrolled(known, node.path("enrolled"), path + ".enrolled");
    boolean medicare = Boolean.TRUE.equals(known.get(Field.GETS_MEDICARE));
    facts.put(known, Field.GETS_MEDICARE, node.get("medicare"), path + ".medicare");
    if (medicare) {
      known.put(Field.GETS_MEDICARE, true);
    }
    return new Member(id, known);
  }
}
