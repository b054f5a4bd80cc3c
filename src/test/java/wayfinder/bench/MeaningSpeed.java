package wayfinder.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import wayfinder.content.TestContent;
import wayfinder.knowledge.ZipCode;
import wayfinder.search.MiniLm;
import wayfinder.search.PlaceSearch;

/**
 * How long the five best places take by words and by meaning together: BM25 and the vectors of the
 * model in this process. The first run computes the vectors of all places and keeps them.
 */
public final class MeaningSpeed {
  private static final int USUAL = 50_000;

  private MeaningSpeed() {}

  /** Prints it for so many services, 50,000 by default: the first round is cold. */
  public static void main(String[] args) throws IOException {
    int count = args.length == 0 ? USUAL : Integer.parseInt(args[0]);
    var texts = new MadeUpTexts(new Random(1));
    var random = new Random(2);
    List<ZipCode> zips = PlaceSpeed.zips(TestContent.CONTENT.knowledge().places());
    PlaceSearch search = WordSpeed.search(count, texts, zips, random);
    Path folder = Path.of("target", "bench-vectors");
    long before = System.nanoTime();
    search.learnMeaning(folder.resolve("places-" + count), MiniLm.open(folder));
    System.out.printf("vectors in %d ms%n", (System.nanoTime() - before) / 1_000_000);
    for (int round = 1; round <= 3; round++) {
      WordSpeed.measure("anywhere", search, texts, null, random);
      WordSpeed.measure("within 25 miles", search, texts, zips, random);
    }
  }
}
