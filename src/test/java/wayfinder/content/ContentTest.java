package wayfinder.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wayfinder.knowledge.Card;
import wayfinder.text.Language;

class ContentTest {
  private static final String CARD = "knowledge-base/rights/food-stamps/snap-denied.en.md";

  @TempDir Path folder;

  @BeforeEach
  void copyTheContent() throws IOException {
    copy(Path.of("knowledge-base"));
    copy(Path.of("prompts"));
  }

  @Test
  void theProjectsOwnContentHasNoFaultAndEnoughCards() {
    Content content = read();
    for (Language language : Language.values()) {
      assertThat(content.knowledge().cards().stream().filter(card -> card.language() == language))
          .hasSizeGreaterThanOrEqualTo(60);
    }
    assertThat(content.knowledge().lines()).hasSizeGreaterThanOrEqualTo(15);
    assertThat(content.knowledge().listings()).hasSizeGreaterThan(100);
    assertThat(content.knowledge().places().find("15213")).isPresent();
  }

  @Test
  void everyFaultIsListedAtOnceWithFileAndLine() throws IOException {
    change(CARD, "topics: [food-stamps", "topics: [food-stampz");
    change(CARD, "reviewBy: 2027-05-24", "reviewBy: someday");
    change("prompts/es/conversation.yaml", "thanks:", "thanx:");
    change("knowledge-base/topics.yaml", "parent: food\n", "parent: fodo\n");

    assertThatThrownBy(this::read)
        .isInstanceOf(BrokenContent.class)
        .hasMessageContaining("snap-denied.en.md:3: \"food-stampz\" is not in topics.yaml")
        .hasMessageContaining("snap-denied.en.md:6: \"reviewBy\" is to be a day such as 2026-11-24")
        .hasMessageContaining("\"thanx\" is not listed in phrases.yaml")
        .hasMessageContaining("\"thanks\" is not worded in this language")
        .hasMessageContaining("\"fodo\" is no topic above this one");
  }

  @Test
  void aCardWithoutItsTranslationIsAFault() throws IOException {
    Files.delete(folder.resolve(CARD.replace(".en.", ".es.")));
    assertFault("snap-denied.en.md:1: its translation snap-denied.es.md is missing");
  }

  @Test
  void aTranslationOlderThanTheEnglishIsAFault() throws IOException {
    change(CARD.replace(".en.", ".es."), "reviewed: 2026-11-24", "reviewed: 2026-10-01");
    assertFault("its translation into es is older than it");
  }

  @Test
  void aTextMessageFormThatIsTooLongIsAFault() throws IOException {
    change(CARD, "sms: >-\n", "sms: >-\n  " + "Ask today. ".repeat(25) + "\n");
    assertFault("septets long, at most 230");
  }

  @Test
  void aPromptThatAsksForACarrierWordIsAFault() throws IOException {
    change("prompts/en/conversation.yaml", "thanks: \"", "thanks: \"Reply YES to go on. ");
    assertFault("it asks for a word that carriers act on");
  }

  @Test
  void aPromptWithAnUnknownBlankIsAFault() throws IOException {
    change("prompts/en/conversation.yaml", "thanks: \"", "thanks: \"{name} ");
    assertFault("{name} is not among its blanks []");
  }

  @Test
  void yamlThatCannotBeReadIsAFaultWithItsLine() throws IOException {
    change(CARD, "jurisdiction: US", "jurisdiction: [US");
    assertFault("snap-denied.en.md:");
  }

  @Test
  void aFileThatIsNotUtf8IsAFault() throws IOException {
    Files.write(folder.resolve(CARD), new byte[] {'-', '-', '-', '\n', (byte) 0xC3, '\n'});
    assertFault("this file is not in UTF-8");
  }

  @Test
  void anExpiredCardIsNotCurrent() {
    Card card = read().knowledge().card("snap-denied", Language.EN).orElseThrow();
    assertThat(card.isCurrent(card.reviewBy())).isTrue();
    assertThat(card.isCurrent(card.reviewBy().plusDays(1))).isFalse();
  }

  private Content read() {
    return Content.read(folder.resolve("knowledge-base"), folder.resolve("prompts"));
  }

  private void assertFault(String message) {
    assertThatThrownBy(this::read).isInstanceOf(BrokenContent.class).hasMessageContaining(message);
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replaceFirst(java.util.regex.Pattern.quote(from), to));
  }

  private void copy(Path from) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      files.forEach(
          file -> {
            try {
              Path target = folder.resolve(file.toString());
              if (Files.isDirectory(file)) {
                Files.createDirectories(target);
              } else {
                Files.copy(file, target);
              }
            } catch (IOException e) {
              throw new UncheckedIOException("the content could not be copied", e);
            }
          });
    }
  }
}
