package wayfinder.channel.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wayfinder.text.Language;

/** Renders the pages, with what each of them needs. */
final class Pages {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Map<Language, Labels> labels = new EnumMap<>(Language.class);
  private final URI leaveUrl;
  private final SecurityHeaders headers;

  Pages(URI leaveUrl, SecurityHeaders headers) {
    this.leaveUrl = leaveUrl;
    this.headers = headers;
    for (Language language : Language.values()) {
      labels.put(language, Labels.read(language));
    }
  }

  void render(Context ctx, String template, Language language, Map<String, Object> more) {
    var values = new HashMap<>(more);
    values.put("labels", labels(language));
    values.put("leaveUrl", leaveUrl.toString());
    var page = new StringOutput();
    templates.render(template, values, page);
    headers.page(ctx);
    ctx.header("Vary", "Accept-Language").html(page.toString());
  }

  Labels labels(Language language) {
    return Objects.requireNonNull(labels.get(language), "every language has labels");
  }

  /** The language asked for by {@code lang}, else the one that the browser prefers. */
  static Language language(@Nullable String asked, Context ctx) {
    String wanted = asked == null ? "" : asked;
    return Language.of(wanted).orElseGet(() -> BeginInput.preferred(ctx.header("Accept-Language")));
  }
}
