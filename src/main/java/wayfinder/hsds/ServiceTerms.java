package wayfinder.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wayfinder.knowledge.Terms;
import wayfinder.text.Language;
import wayfinder.text.Words;

/** Reads on what terms a service helps at a location. */
public final class ServiceTerms {
  private static final Pattern FREE =
      Pattern.compile(
          "(free|no (fee|fees|cost|charge|costs)|none|gratis|sin costo|n/?a|0+(\\.0+)?)\\b.*");
  private static final Pattern SPANISH = Pattern.compile("\\b(spanish|espanol|es|spa)\\b");
  private static final Pattern ENGLISH = Pattern.compile("\\b(english|ingles|en|eng)\\b");
  private static final int LONGEST = 120;

  private final Eligibility eligibility;

  public ServiceTerms(ServiceWords words) {
    eligibility = new Eligibility(words.eligibility());
  }

  /** Those of the service, with what its location adds. */
  public Terms of(JsonNode service, JsonNode at) {
    List<String> languages =
        names(List.of(service, at, at.path("location")), "languages", "name", "code");
    return new Terms(
        eligibility.of(service),
        Json.text(service, "eligibility_description"),
        languages,
        spoken(languages, Json.text(service, "interpretation_services")),
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

  private static Set<Language> spoken(List<String> languages, String interpreters) {
    var spoken = EnumSet.noneOf(Language.class);
    for (String name : languages) {
      String plain = Words.fold(name);
      if (SPANISH.matcher(plain).find()) {
        spoken.add(Language.ES);
      }
      if (ENGLISH.matcher(plain).find()) {
        spoken.add(Language.EN);
      }
    }
    if (interpreters.toLowerCase(Locale.ROOT).matches(".*\\bspanish\\b.*")) {
      spoken.add(Language.ES);
    }
    return spoken;
  }

  /** The first short text of it that does not say that it is free. */
  private static String cost(JsonNode service) {
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
    return first
        .filter(text -> !FREE.matcher(Words.fold(text)).matches() && text.length() <= LONGEST)
        .orElse("");
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
