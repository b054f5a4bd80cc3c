package wayfinder.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wayfinder.knowledge.Terms;
import wayfinder.text.Language;
import wayfinder.text.Words;

/** Reads on what terms a service helps at a location. */
public final class ServiceTerms {
  private static final Pattern NOTHING = Pattern.compile("\\$?0+(\\.0+)?");
  private static final int LONGEST = 120;

  private final Eligibility eligibility;
  private final SpokenLanguages languages;
  private final Pattern free;

  public ServiceTerms(ServiceWords words) {
    eligibility = new Eligibility(words.eligibility());
    languages = words.spoken();
    free = Pattern.compile(AnyOf.part(words.free()));
  }

  /** Those of the service, with what its location adds. */
  public Terms of(JsonNode service, JsonNode at) {
    List<JsonNode> owners = List.of(service, at, at.path("location"));
    List<String> said = names(owners, "languages", "name", "code");
    var codes = names(owners, "languages", "code", "name");
    return new Terms(
        eligibility.of(service),
        Json.text(service, "eligibility_description"),
        said.stream().flatMap(it -> languages.called(it).stream()).distinct().toList(),
        spoken(List.of(said, codes, List.of(Json.text(service, "interpretation_services")))),
        cost(service),
        names(List.of(service), "required_documents", "document", "name"),
        names(List.of(at.path("location")), "accessibility", "description", "details"));
  }

  private static List<String> names(
      List<JsonNode> owners, String list, String key, String otherKey) {
    var names = new LinkedHashSet<String>();
    for (JsonNode owner : owners) {
      for (JsonNode row : owner.path(list)) {
        String name = Json.text(row, key);
        names.add(name.isEmpty() ? Json.text(row, otherKey) : name);
      }
    }
    names.remove("");
    return List.copyOf(names);
  }

  private Set<Language> spoken(List<List<String>> said) {
    var spoken = EnumSet.noneOf(Language.class);
    said.stream()
        .flatMap(List::stream)
        .flatMap(text -> languages.in(text).stream())
        .flatMap(code -> Language.of(code).stream())
        .forEach(spoken::add);
    return spoken;
  }

  /** The first short text of it that does not say that it is free. */
  private String cost(JsonNode service) {
    var told = new ArrayList<String>();
    told.add(Json.text(service, "fees_description"));
    for (JsonNode option : service.path("cost_options")) {
      told.add(
          Stream.of(
                  Json.text(option, "amount_description"),
                  Json.text(option, "option"),
                  amount(option))
              .filter(text -> !text.isEmpty())
              .findFirst()
              .orElse(""));
    }
    Optional<String> first = told.stream().filter(text -> !text.isEmpty()).findFirst();
    return first.filter(text -> !isFree(Words.fold(text)) && text.length() <= LONGEST).orElse("");
  }

  private boolean isFree(String folded) {
    return free.matcher(folded).lookingAt() || NOTHING.matcher(folded).matches();
  }

  private static String amount(JsonNode option) {
    String amount = Json.text(option, "amount");
    String currency = Json.text(option, "currency");
    if (amount.isEmpty() || amount.matches("0+(\\.0+)?")) {
      return amount;
    }
    return currency.isEmpty() || currency.equalsIgnoreCase("USD")
        ? "$" + amount
        : amount + " " + currency;
  }
}
