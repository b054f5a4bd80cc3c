package wayfinder.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A form that was sent to the desk and not taken, such as after its session had ended: it is shown
 * again on its page with all that was typed, whatever form it is. Passwords and codes of one's own
 * account are never among it, and neither is what a page writes into a form unseen.
 *
 * @param address where it was sent to
 * @param fields what was typed or chosen, by name
 */
record Unsent(String address, Map<String, List<String>> fields) {
  /** Nothing was sent. */
  static final Unsent NOTHING = new Unsent("", Map.of());

  private static final String AGAIN = "wayfinder.unsent";
  private static final String OWN_ACCOUNT = "/desk/account/";
  private static final String TYPED = "input:not([type=hidden]):not([type=password]), textarea";
  private static final String NOTE =
      "You are signed in again. This was not sent; it is as you left it.";

  private static final String NO_PLACE =
      "What you typed was not sent, and there is no place for it now. Copy what you need.";

  /** What pages write into their forms. */
  private static final Set<String> UNSEEN = Set.of("seen", "version", "about", "listing");

  Unsent {
    fields = Map.copyOf(fields);
  }

  /** The form of this request. */
  static Unsent in(Context ctx) {
    return ctx.path().startsWith(OWN_ACCOUNT) ? NOTHING : read(ctx.path(), ctx.body());
  }

  /**
   * Reads one back.
   *
   * @param form as browsers send it: names and values, encoded
   */
  static Unsent read(String address, String form) {
    var fields = new LinkedHashMap<String, List<String>>();
    for (String pair : form.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2 && !parts[1].isEmpty()) {
        fields.computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>()).add(decoded(parts[1]));
      }
    }
    return new Unsent(address, fields);
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** Whether nothing was typed or chosen. */
  boolean isEmpty() {
    return fields.isEmpty();
  }

  /** What came in this field; empty for nothing. */
  String field(String name) {
    return fields.getOrDefault(name, List.of("")).getFirst();
  }

  /** Lets the page that is shown next know of it. */
  void showOn(Context ctx) {
    ctx.attribute(AGAIN, this);
  }

  /** What is shown again on the page that is asked for; nothing for most pages. */
  static Unsent shownOn(Context ctx) {
    Unsent again = ctx.attribute(AGAIN);
    return again == null ? NOTHING : again;
  }

  /** The page with its form filled in again; empty where the form does not stand on it. */
  Optional<String> filledInto(String page) {
    return filled(page, false);
  }

  /** The same, and it says that one is signed in again. */
  Optional<String> filledInAgain(String page) {
    return filled(page, true);
  }

  private Optional<String> filled(String page, boolean again) {
    Document document = parsed(page);
    Optional<Element> form = form(document);
    form.ifPresent(it -> fill(it, again));
    return form.map(_ -> document.outerHtml());
  }

  /** The page with what was typed to be read and copied: its form stands there no more. */
  String besides(String page) {
    Document document = parsed(page);
    Element kept = document.createElement("section").addClass("panel").addClass("stack");
    kept.appendElement("p")
        .addClass("notice")
        .addClass("trouble")
        .attr("role", "status")
        .text(NO_PLACE);
    int nr = 0;
    for (String name : new TreeSet<>(fields.keySet())) {
      if (!UNSEEN.contains(name)) {
        String id = "kept-" + nr++;
        kept.appendElement("label").attr("for", id).text("What you typed (not sent)");
        Element box = kept.appendElement("textarea").attr("id", id).attr("rows", "3");
        box.attr("readonly", "").text(field(name));
      }
    }
    document.select("main").prepend(kept.outerHtml());
    return document.outerHtml();
  }

  private static Document parsed(String page) {
    Document document = Jsoup.parse(page);
    document.outputSettings().prettyPrint(false);
    return document;
  }

  private Optional<Element> form(Document page) {
    return page.select("form[method=post]").stream()
        .filter(
            form ->
                form.attr("action").equals(address)
                    || form.select("[formaction]").stream()
                        .anyMatch(button -> button.attr("formaction").equals(address)))
        .findFirst();
  }

  private void fill(Element form, boolean again) {
    form.select(TYPED).forEach(this::fillIn);
    form.select("select").forEach(this::choose);
    Stream.concat(form.parents().stream(), form.select("details").stream())
        .filter(part -> part.is("details") && typedIn(part).findAny().isPresent())
        .forEach(part -> part.attr("open", ""));
    if (again) {
      form.before(new Element("p").addClass("notice").attr("role", "status").text(NOTE));
      typedIn(form).findFirst().ifPresent(field -> field.attr("autofocus", ""));
    }
  }

  private Stream<Element> typedIn(Element part) {
    return part.select(TYPED + ", select").stream()
        .filter(field -> fields.containsKey(field.attr("name")));
  }

  private void fillIn(Element field) {
    List<String> values = fields.getOrDefault(field.attr("name"), List.of());
    if (field.is("[type=checkbox], [type=radio]")) {
      check(field, "checked", values.contains(field.val()));
    } else if (field.is("textarea")) {
      field.text(String.join("", values));
    } else {
      field.val(values.isEmpty() ? "" : values.getFirst());
    }
  }

  private void choose(Element select) {
    String chosen = field(select.attr("name"));
    select.select("option").forEach(it -> check(it, "selected", it.val().equals(chosen)));
  }

  private static void check(Element field, String attribute, boolean is) {
    if (is) {
      field.attr(attribute, "");
    } else {
      field.removeAttr(attribute);
    }
  }
}
