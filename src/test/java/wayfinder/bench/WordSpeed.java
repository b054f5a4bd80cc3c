package wayfinder.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wayfinder.content.Content;
import wayfinder.content.TestContent;
import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.ZipCode;
import wayfinder.knowledge.ZipCodes;
import wayfinder.search.PlaceIndexWriter;
import wayfinder.search.PlaceQuery;
import wayfinder.search.PlaceSearch;
import wayfinder.search.PlaceText;
import wayfinder.text.Language;
import wayfinder.text.Words;

/**
 * How long the five best places take by what they say of themselves, by BM25, among many whose
 * texts are made of what such services offer and of words of the dictionary. Counted is the time of
 * the processor, which other programs on the machine do not add to.
 */
public final class WordSpeed {
  private static final int USUAL = 1_000_000;

  /** The listings of more would not fit the heap, each with a text of its own. */
  private static final int FEW = 100_000;

  private static final int SEARCHES = 5_000;
  private static final int BEST = 5;
  private static final double MILES = 25;

  private WordSpeed() {}

  /** Prints it for so many services, a million by default: the first round is cold. */
  public static void main(String[] args) throws IOException {
    int count = args.length == 0 ? USUAL : Integer.parseInt(args[0]);
    var texts = new MadeUpTexts(new Random(1));
    var random = new Random(2);
    List<ZipCode> zips = PlaceSpeed.zips(TestContent.CONTENT.knowledge().places());
    PlaceSearch search = search(count, texts, zips, random);
    for (int round = 1; round <= 3; round++) {
      measure("anywhere", search, texts, null, random);
      measure("within 25 miles", search, texts, zips, random);
    }
  }

  /** Over so many made-up services. */
  static PlaceSearch search(int count, MadeUpTexts texts, List<ZipCode> zips, Random random) {
    Content content = TestContent.CONTENT;
    ZipCodes places = content.knowledge().places();
    var listings = new ArrayList<Listing>();
    long before = System.nanoTime();
    var writer = new PlaceIndexWriter(content.language().languages(), places, Path.of("target"));
    for (int i = 0; i < count; i++) {
      ZipCode zip = zips.get(random.nextInt(zips.size()));
      String name = texts.name();
      String says = texts.description();
      Listing listing =
          PlaceSpeed.listing(i, name, count > FEW ? PlaceSpeed.SAYS : says, zip, random);
      listings.add(listing);
      writer.add(listing, new PlaceText(List.of(name, texts.name()), Map.of(Language.EN, says)));
    }
    var knowledge = new Knowledge(List.of(), List.of(), List.of(), listings, places);
    listings.clear();
    var search =
        new PlaceSearch(
            TestContent.search(), knowledge, writer.finished(), content.language().placeAskWords());
    System.out.printf(
        "%,d services indexed in %d ms%n", count, (System.nanoTime() - before) / 1_000_000);
    return search;
  }

  static void measure(
      String where,
      PlaceSearch search,
      MadeUpTexts texts,
      @Nullable List<ZipCode> zips,
      Random random) {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    var micros = new ArrayList<Long>();
    int found = 0;
    for (int i = 0; i < SEARCHES; i++) {
      PlaceQuery query = query(texts.asked(), zips, random);
      long at = thread.getCurrentThreadCpuTime();
      found += search.find(query, BEST).isEmpty() ? 0 : 1;
      micros.add((thread.getCurrentThreadCpuTime() - at) / 1_000);
    }
    micros.sort(Long::compare);
    System.out.printf(
        "%,d texts %s, %d %% found: median %.1f ms, p99 %.1f ms, longest %.1f ms%n",
        SEARCHES,
        where,
        100 * found / SEARCHES,
        micros.get(SEARCHES / 2) / 1e3,
        micros.get(SEARCHES * 99 / 100) / 1e3,
        micros.getLast() / 1e3);
  }

  private static PlaceQuery query(String text, @Nullable List<ZipCode> zips, Random random) {
    if (zips == null) {
      return new PlaceQuery(text, Set.of(), PlaceQuery.Floor.NEARLY_ALL, null, 0);
    }
    ZipCode zip = zips.get(random.nextInt(zips.size()));
    return new PlaceQuery(
        text,
        new HashSet<>(Words.in(zip.city())),
        PlaceQuery.Floor.NEARLY_ALL,
        zip.center(),
        MILES);
  }
}
