package wayfinder.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageFilesTest {
  @TempDir Path folder;

  @Test
  void theProjectsOwnFilesHaveNoFault() {
    assertThat(new KnowledgeBase().languageFaults()).isEmpty();
  }

  @Test
  void everyFaultIsListedWithItsLine() throws IOException {
    write("synonyms.en.txt", "# rules\nrent, the\na => b\nb => a\nrent, alquiler\nrent, lease");
    write("streetwords.yaml", "food:\n  en: [food, food]\n  es: [comida]\nnothing:\n  en: [x]");
    write("spellings.en.txt", "pls => please\nfood => food");
    write("function-words.es.txt", "el\nel");
    write("refusals.yaml", "refusing: [no quiero]\nowning: []\nwanting: [but, i need]");
    write(
        "place-asks.yaml",
        "asking: [near me]\nbefore: [where is]\nafter: []\ncontact: [phone for]");
    write(
        "services.yaml",
        Files.readString(Path.of("knowledge-base/language/services.yaml"))
            .replaceFirst("noPets: .*", "noPets: []")
            .replaceFirst("free: .*", "free: []\n  cheap: [low cost]")
            .replaceFirst("women: \\[women,", "women: [men, women,"));
    write(
        "languages.yaml",
        """
        es: {codes: [spa], en: [Spanish], es: [español]}
        en: {codes: [spa, english], en: [English], es: []}
        qq: {codes: [], en: [Spanish], es: [qq], fr: [qq]}
        """);
    var faults = new Faults();

    new LanguageFiles(folder, Set.of("food"), faults);

    assertThat(faults.all())
        .extracting(
            fault -> fault.file().getFileName() + ":" + fault.line() + " " + fault.message())
        .contains(
            "synonyms.en.txt:2 \"the\" is only stop words",
            "synonyms.en.txt:4 a cycle: \"a\" already leads to \"b\"",
            "synonyms.en.txt:6 \"rent\" already stands in a rule above",
            "streetwords.yaml:2 \"food\" stands here twice",
            "streetwords.yaml:4 there is no topic \"nothing\"",
            "spellings.en.txt:2 \"food\" stands for itself",
            "refusals.yaml:2 \"owning\" holds no words",
            "refusals.yaml:3 \"wanting\" holds single words: i need",
            "place-asks.yaml:1 \"asking\" holds single words: near me",
            "place-asks.yaml:3 \"after\" holds no words",
            "services.yaml:8 \"men\" stands twice",
            "services.yaml:23 \"noPets\" holds no words",
            "services.yaml:35 \"free\" holds no words",
            "services.yaml:36 unknown key \"cheap\"; known are [free]",
            "languages.yaml:2 the code \"spa\" stands twice",
            "languages.yaml:2 \"english\" is no code of two or three letters",
            "languages.yaml:2 a name of \"en\" is missing under \"es\"",
            "languages.yaml:3 the name \"Spanish\" stands twice",
            "languages.yaml:3 unknown key \"fr\"; known are [codes, en, es]",
            "function-words.es.txt:2 \"el\" stands here twice")
        .anyMatch(fault -> fault.startsWith("glossary.es-en.tsv:1 "));
  }

  private void write(String name, String text) throws IOException {
    Path language = Files.createDirectories(folder.resolve("language"));
    Files.writeString(language.resolve("stopwords.en.txt"), "the\n");
    Files.writeString(language.resolve(name), text + "\n");
  }
}
