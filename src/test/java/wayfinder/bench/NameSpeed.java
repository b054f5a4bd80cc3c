package wayfinder.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import wayfinder.content.Content;
import wayfinder.content.TestContent;
import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.ZipCode;
import wayfinder.search.NamedPlaces;
import wayfinder.search.PlaceIndexWriter;

/**
 * How long it takes to find a place by its name among many, whose names are made of words of the
 * dictionary, common ones more often, and of the words that such names end with.
 */
public final class NameSpeed {
  private static final int USUAL = 1_000_000;
  private static final int SEARCHES = 5_000;
  private static final List<String> ENDS =
      List.of("Food Pantry", "Family Center", "Church", "Ministries", "Shelter", "Clinic");

  private NameSpeed() {}

  /** Prints it for so many listings, a million by default: the first round is cold. */
  public static void main(String[] args) throws IOException {
    int count = args.length == 0 ? USUAL : Integer.parseInt(args[0]);
    Content content = TestContent.CONTENT;
    List<String> words = Files.readAllLines(Path.of("knowledge-base/language/words.en.txt"));
    List<ZipCode> zips = PlaceSpeed.zips(content.knowledge().places());
    var random = new Random(1);
    var made = new ArrayList<Listing>();
    for (int i = 0; i < count; i++) {
      ZipCode zip = zips.get(random.nextInt(zips.size()));
      made.add(PlaceSpeed.listing(i, name(words, random), PlaceSpeed.SAYS, zip, random));
    }
    Knowledge own = content.knowledge();
    var knowledge = new Knowledge(own.topics(), own.cards(), own.lines(), made, own.places());
    made.clear();
    long before = System.nanoTime();
    var named =
        new NamedPlaces(
            knowledge,
            content.language().topicWords(),
            content.language().languages(),
            PlaceIndexWriter.of(
                knowledge.listings(),
                content.language().languages(),
                own.places(),
                Path.of("target")),
            content.language().placeAskWords());
    System.out.printf(
        "%,d names indexed in %d ms%n", count, (System.nanoTime() - before) / 1_000_000);
    List<String> asks = own.cards().stream().flatMap(card -> card.asks().stream()).toList();
    for (int round = 1; round <= 3; round++) {
      measure("by name", text -> "phone number of " + text, knowledge, named, random);
      measure("a letter wrong", text -> "is " + without(text, random), knowledge, named, random);
      measure(
          "for something else",
          text -> asks.get(random.nextInt(asks.size())),
          knowledge,
          named,
          random);
    }
  }

  private interface Asking {
    String about(String name);
  }

  private static void measure(
      String kind, Asking asking, Knowledge knowledge, NamedPlaces named, Random random) {
    var micros = new ArrayList<Long>();
    int found = 0;
    for (int i = 0; i < SEARCHES; i++) {
      Listing any = knowledge.listings().get(random.nextInt(knowledge.listings().size()));
      String text = asking.about(any.name());
      long at = System.nanoTime();
      List<Listing> places = named.in(text);
      micros.add((System.nanoTime() - at) / 1_000);
      found += places.contains(any) ? 1 : 0;
    }
    micros.sort(Long::compare);
    System.out.printf(
        "%,d texts %s, %d %% found: median %.1f ms, p99 %.1f ms, longest %.1f ms%n",
        SEARCHES,
        kind,
        100 * found / SEARCHES,
        micros.get(SEARCHES / 2) / 1e3,
        micros.get(SEARCHES * 99 / 100) / 1e3,
        micros.getLast() / 1e3);
  }

  private static String name(List<String> words, Random random) {
    return word(words, random) + " " + word(words, random) + " " + ENDS.get(random.nextInt(6));
  }

  /** Some words stand in very many names, most in few. */
  private static String word(List<String> words, Random random) {
    double at = Math.pow(random.nextDouble(), 3);
    return words.get((int) (at * words.size()));
  }

  private static String without(String name, Random random) {
    int at = 1 + random.nextInt(name.indexOf(' '));
    return name.substring(0, at) + name.substring(at + 1);
  }
}
