package wayfinder.hsds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * What {@code source.yaml} says of a source.
 *
 * @param title what clients read as the source
 * @param url where it is published; empty when unknown
 * @param licence on what terms; empty when unknown
 * @param assured when the source last checked those that do not say so themselves
 * @param reviewAfterDays after so many days a listing counts as old
 */
public record SourceNote(
    String title, String url, String licence, @Nullable LocalDate assured, int reviewAfterDays) {
  public static final String FILE = "source.yaml";

  private static final int YEAR = 365;
  private static final YAMLMapper YAML =
      YAMLMapper.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).build();

  static SourceNote of(String title) {
    return new SourceNote(title, "", "", null, YEAR);
  }

  SourceNote with(@Nullable String newTitle, @Nullable LocalDate newAssured) {
    return new SourceNote(
        newTitle == null ? title : newTitle,
        url,
        licence,
        newAssured == null ? assured : newAssured,
        reviewAfterDays);
  }

  /**
   * What stands in the file.
   *
   * @throws UnusableImport naming the file, if it can't be read
   */
  public static SourceNote read(Path file) {
    try {
      JsonNode note = YAML.readTree(Files.readString(file));
      String assured = note.path("assured").asText();
      int days = note.path("reviewAfterDays").asInt(YEAR);
      String title = note.path("title").asText();
      if (title.isBlank() || days < 1) {
        throw UnusableImport.at(
            file.toString(), 1, "a title is needed, and reviewAfterDays above 0");
      }
      return new SourceNote(
          title,
          note.path("url").asText(),
          note.path("licence").asText(),
          assured.isBlank() ? null : LocalDate.parse(assured),
          days);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw UnusableImport.at(file.toString(), line, "not readable as YAML");
    } catch (DateTimeParseException _) {
      throw UnusableImport.at(file.toString(), 1, "\"assured\" is to be a day such as 2026-11-24");
    } catch (IOException e) {
      throw UnusableImport.at(file.toString(), 1, "can't be read: " + e.getMessage());
    }
  }

  /** When a service of this source was last checked; null when nobody says. */
  public @Nullable LocalDate checked(JsonNode service) {
    return ServiceChecks.assured(service, assured);
  }

  String yaml() {
    var note = Json.object();
    note.put("title", title).put("url", url).put("licence", licence);
    note.put("assured", assured == null ? "" : assured.toString());
    note.put("reviewAfterDays", reviewAfterDays);
    try {
      return YAML.writeValueAsString(note);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a note could not be written", e);
    }
  }
}
