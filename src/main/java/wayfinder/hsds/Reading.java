package wayfinder.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wayfinder.hsds.Bundle.Part;
import wayfinder.hsds.ImportReport.Warning;

/** Reads whatever form a directory comes in, into services keyed and sorted by their ids. */
final class Reading {
  private static final Pattern JSON = Pattern.compile("(?i).*\\.(json|ndjson|jsonl)");
  private static final Pattern SERVICES =
      Pattern.compile("(?i)services?([-.]\\d+|_full|_list)?\\.(json|ndjson|jsonl)|tabular\\.json");

  private final Path from;
  private final Workspace space;
  private final ImportReport report;
  private final Progress progress;

  Reading(Path from, Workspace space, ImportReport report, Progress progress) {
    this.from = from;
    this.space = space;
    this.report = report;
    this.progress = progress;
  }

  /** Each as its place, a tab, and its JSON. */
  Iterator<Sorter.Keyed> services() {
    Sorter services = space.sorter();
    var assembly = new Assembly(space, report);
    try (Bundle bundle = Bundle.open(from, progress)) {
      List<Part> parts = outermost(bundle.parts());
      List<Part> tables = parts.stream().filter(part -> lower(part).endsWith(".csv")).toList();
      if (tables.isEmpty()) {
        json(bundle, parts, assembly, services);
      } else {
        new Tabular(bundle, assembly, report).read(parts);
      }
    }
    if (!assembly.isEmpty()) {
      assembly.into(services);
    }
    return services.sorted();
  }

  /** Those that lie as near to the top as any that could be a directory. */
  private static List<Part> outermost(List<Part> parts) {
    List<Part> files =
        parts.stream().filter(part -> isTable(part) || isServices(part, parts)).toList();
    int depth = files.stream().mapToInt(Reading::depth).min().orElse(0);
    return parts.stream()
        .filter(part -> depth(part) == depth)
        .sorted(Comparator.comparing(Part::name))
        .toList();
  }

  private static boolean isTable(Part part) {
    return lower(part).endsWith(".csv");
  }

  private static boolean isServices(Part part, List<Part> parts) {
    return parts.size() == 1
        ? JSON.matcher(part.base()).matches()
        : SERVICES.matcher(part.base()).matches();
  }

  private static int depth(Part part) {
    return (int) part.name().chars().filter(c -> c == '/').count();
  }

  private static String lower(Part part) {
    return part.base().toLowerCase(Locale.ROOT);
  }

  private void json(Bundle bundle, List<Part> parts, Assembly assembly, Sorter services) {
    Stream<Part> files = parts.stream().filter(part -> isServices(part, bundle.parts()));
    for (Part part : files.toList()) {
      try (InputStream in = bundle.open(part)) {
        new ServiceStream(
                part.name(),
                (service, line) -> service(service, part.name(), line, services),
                (table, row, line) -> {
                  report.read(table);
                  new Dialect(table, List.copyOf(names(row)), assembly, report)
                      .take(row, "%s:%d".formatted(part.name(), line));
                })
            .read(in);
      } catch (IOException e) {
        throw new UnusableImport("%s: can't be read: %s".formatted(part.name(), e.getMessage()));
      }
    }
  }

  private void service(ObjectNode service, String file, long line, Sorter services) {
    String place = "%s:%d".formatted(file, line);
    report.read(file);
    if (service.path("total_pages").asInt() > 1) {
      report.warn(Warning.PARTIAL, place);
    }
    String refusal = ServiceChecks.refusal(service);
    if (!refusal.isEmpty()) {
      report.refuse(place, refusal);
    } else if (looksLikeAnother(service)) {
      report.refuse(place, "this is no service, but something else of HSDS");
    } else {
      services.add(Json.text(service, "id"), place + "\t" + service);
    }
  }

  /** Locations, organizations and terms have an id and a name too. */
  private static boolean looksLikeAnother(ObjectNode object) {
    return !object.has("status")
        && Stream.of(
                "location_type",
                "addresses",
                "organization_identifiers",
                "website",
                "services",
                "taxonomy_detail",
                "term_uri",
                "version",
                "latitude")
            .anyMatch(object::has);
  }

  private static List<String> names(ObjectNode row) {
    var names = new ArrayList<String>();
    row.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
