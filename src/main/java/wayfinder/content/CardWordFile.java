package wayfinder.content;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wayfinder.text.Words;
import wayfinder.understanding.CardQuestion;
import wayfinder.understanding.CardWords;

/** Reads {@code language/cards.yaml}: how clients ask on after a card, both languages together. */
final class CardWordFile {
  private final Folder folder;
  private final Faults faults;

  CardWordFile(Folder folder, Faults faults) {
    this.folder = folder;
    this.faults = faults;
  }

  CardWords read() {
    Path file = folder.file("language/cards.yaml");
    var phrases = new EnumMap<CardQuestion, List<String>>(CardQuestion.class);
    Entry.mapping(file, folder.read(file), 0, faults)
        .ifPresent(
            root -> {
              root.allowOnly(
                  Stream.of(CardQuestion.values())
                      .map(CardWordFile::key)
                      .collect(Collectors.toSet()));
              for (CardQuestion question : CardQuestion.values()) {
                phrases.put(question, phrases(root, key(question)));
              }
            });
    return new CardWords(phrases);
  }

  private static List<String> phrases(Entry root, String key) {
    List<String> phrases =
        root.texts(key).stream()
            .map(phrase -> String.join(" ", Words.in(phrase)))
            .filter(phrase -> !phrase.isEmpty())
            .toList();
    if (phrases.isEmpty()) {
      root.fault(key, "\"%s\" holds no words".formatted(key));
    }
    return phrases;
  }

  private static String key(CardQuestion question) {
    return question.name().toLowerCase(Locale.ROOT);
  }
}
