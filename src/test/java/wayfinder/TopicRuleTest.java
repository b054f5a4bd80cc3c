package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor says of a topic that a person is to be called for it. */
class TopicRuleTest {
  private static final String PASSWORD = "four plain words here";

  @Test
  void whoAsksAboutATopicForAPersonIsAnsweredAndGetsOne(@TempDir Path folder) throws Exception {
    Path knowledge = folder.resolve("knowledge");
    copy(Path.of("knowledge-base"), knowledge);
    Path topics = knowledge.resolve("topics.yaml");
    String rule = "- slug: food-stamps\n";
    Files.writeString(topics, Files.readString(topics).replace(rule, rule + "  person: true\n"));
    try (RunningApp app =
        RunningApp.on(folder, Map.of("WAYFINDER_KNOWLEDGE", knowledge.toString()))) {
      var maria = new DeskVisitor(app);
      maria.post(app.setupPath(), Map.of("name", "Maria", "password", PASSWORD));
      String other = RunningApp.someone();
      app.text(other, "they want to evict me");
      app.heard(other, 1);
      String client = RunningApp.someone();
      app.text(client, "they cut off my food stamps");
      List<String> heard = app.hears(client, "I will tell them");
      assertThat(heard).anyMatch(text -> text.contains("fair hearing"));
      assertThat(heard).anyMatch(text -> text.contains("A person knows more about this"));
      maria.newCase("A topic for a person, by an editor's rule");
      assertThat(app.heard(other, 0)).noneMatch(text -> text.contains("A person knows more"));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (var all = Files.walk(from)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path copy = to.resolve(from.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }
}
