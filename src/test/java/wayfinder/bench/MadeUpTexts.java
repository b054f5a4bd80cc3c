package wayfinder.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** What services say of themselves, and what clients ask for. */
final class MadeUpTexts {
  private static final List<String> ENDS =
      List.of("Center", "Services", "Project", "Ministries", "Clinic", "Association", "House");
  private static final List<String> OFFERS =
      List.of(
          "dentures and dental cleanings",
          "legal help with immigration and asylum",
          "methadone and other medicine for opioid use",
          "diapers, wipes and baby formula",
          "rides to the doctor for older adults",
          "help with rent and security deposits",
          "boxes of food once a month",
          "hot meals every day",
          "beds for families without a home",
          "eye exams and glasses",
          "help with gas and electric bills",
          "classes for the GED and English",
          "job training and resumes",
          "counseling for grief and depression",
          "free tax returns",
          "repair of wheelchairs and ramps",
          "furniture and winter coats",
          "legal help with evictions",
          "child care for working parents",
          "school supplies and tutoring",
          "hospice care at home",
          "vaccines and checkups for children",
          "support groups for caregivers",
          "insulin and other prescriptions",
          "repair of bicycles",
          "computer classes and internet at home");
  private static final List<String> FOR =
      List.of(
          "adults",
          "families",
          "veterans",
          "people of any income",
          "residents of the county",
          "older adults",
          "young parents",
          "people who were in prison");
  private static final List<String> AROUND =
      List.of("where can i get %s", "%s near me", "i need %s", "%s", "who does %s");

  private final List<String> words;
  private final Random random;

  MadeUpTexts(Random random) throws IOException {
    this.random = random;
    words = Files.readAllLines(Path.of("knowledge-base/language/words.en.txt"));
  }

  String name() {
    return word() + " " + word() + " " + one(ENDS);
  }

  String description() {
    var text = new StringBuilder();
    text.append("Offers ").append(one(OFFERS)).append(" for ").append(one(FOR)).append(". ");
    if (random.nextBoolean()) {
      text.append("Also ").append(one(OFFERS)).append(". ");
    }
    for (int i = random.nextInt(30); i > 0; i--) {
      text.append(word()).append(' ');
    }
    return text.append("Call first to make an appointment.").toString();
  }

  String asked() {
    String offer = one(OFFERS);
    String part = random.nextBoolean() ? offer : offer.split(" and | with | to ", -1)[0];
    return String.format(one(AROUND), part);
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Some words stand in very many texts, most in few. */
  private String word() {
    return words.get((int) (Math.pow(random.nextDouble(), 3) * words.size()));
  }
}
