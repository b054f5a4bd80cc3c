package wayfinder.skill.screening;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import wayfinder.rules.Field;
import wayfinder.rules.Household;
import wayfinder.rules.Member;

/** What the letters of a question tell of a household, and whom each can be true of. */
final class MarkFacts {
  private static final int TEEN = 13;
  private static final int SCHOOL = 5;
  private static final int LAST_BIRTH = 55;
  private static final int COLLEGE = 16;
  private static final int OLDEST = 120;
  private static final int MONTHS_AFTER_BIRTH = 6;
  private static final int NOT_LATELY = 99;

  private static final Map<String, Field> BENEFITS =
      Map.ofEntries(
          Map.entry("A", Field.GETS_SNAP),
          Map.entry("B", Field.GETS_MEDICAID),
          Map.entry("C", Field.GETS_MEDICARE),
          Map.entry("D", Field.GETS_SSI),
          Map.entry("E", Field.GETS_SSDI),
          Map.entry("F", Field.GETS_TANF),
          Map.entry("G", Field.GETS_WIC),
          Map.entry("H", Field.GETS_VOUCHER),
          Map.entry("I", Field.GETS_UNEMPLOYMENT),
          Map.entry("J", Field.GETS_VA),
          Map.entry("K", Field.GETS_LIHEAP));

  /** What a whole household has together. */
  private static final Set<String> SHARED = Set.of("A", "F", "G", "H", "K");

  private MarkFacts() {}

  /** The letters a question offers. */
  static String letters(String question) {
    return switch (question) {
      case "situation" -> "ABCDEF";
      case "enrolled" -> "ABCDEFGHIJK";
      case "citizenship" -> "ABCD";
      case "cares" -> "A";
      default -> "";
    };
  }

  /** The letters with those they are true of, as far as that is plain. */
  static Marks settled(Set<String> letters, String question, List<Integer> ages, int size) {
    Marks marks = Marks.of("");
    for (String letter : new TreeSet<>(letters)) {
      marks = marks.with(letter, Marks.OPEN);
    }
    return settled(marks, question, ages, size);
  }

  /** The same, with whom it became plain that a letter is true of. */
  static Marks settled(Marks marks, String question, List<Integer> ages, int size) {
    Marks all = marks;
    for (Map.Entry<String, String> mark : marks.whom().entrySet()) {
      if (mark.getValue().equals(Marks.OPEN)) {
        all = all.with(mark.getKey(), whom(question, mark.getKey(), ages, size));
      }
    }
    return all;
  }

  private static String whom(String question, String letter, List<Integer> ages, int size) {
    if (size == 0) {
      return Marks.OPEN;
    }
    if (isShared(question, letter)) {
      return Marks.places(java.util.stream.IntStream.range(0, size).boxed().toList());
    }
    if (size == 1) {
      return "0";
    }
    if (ages.isEmpty()) {
      return Marks.OPEN;
    }
    Set<Integer> candidates = candidates(question, letter, ages);
    return candidates.size() > 1 ? Marks.OPEN : Marks.places(candidates);
  }

  private static boolean isShared(String question, String letter) {
    return switch (question) {
      case "enrolled" -> SHARED.contains(letter);
      case "situation" -> letter.equals("F");
      case "cares" -> false;
      default -> letter.equals("A");
    };
  }

  /** The places of those a letter can be true of, by their age. */
  static Set<Integer> candidates(String question, String letter, List<Integer> ages) {
    var places = new TreeSet<Integer>();
    for (int place = 0; place < ages.size(); place++) {
      if (canBe(question, letter, ages.get(place))) {
        places.add(place);
      }
    }
    return places;
  }

  private static boolean canBe(String question, String letter, int age) {
    return switch (question + letter) {
      case "situationA", "situationB" -> age >= TEEN && age <= LAST_BIRTH;
      case "caresA" -> age >= Facts.ADULT && age < Facts.OLDER;
      case "situationD", "enrolledE", "enrolledJ" -> age >= Facts.ADULT;
      case "situationE", "enrolledI" -> age >= COLLEGE;
      default -> age <= OLDEST;
    };
  }

  static Household tell(Household before, String question, Marks marks) {
    return switch (question) {
      case "situation" -> situation(before, marks);
      case "enrolled" -> enrolled(before, marks);
      case "cares" -> cares(before, marks);
      default -> citizenship(before, marks);
    };
  }

  private static Household cares(Household before, Marks marks) {
    Household after = before;
    for (int place = 0; place < before.members().size(); place++) {
      Member member = before.members().get(place);
      after = after.with(flag(member, Field.CARES_FOR_INCAPACITATED, marks, "A", place));
    }
    return after;
  }

  private static Household situation(Household before, Marks marks) {
    Household after =
        marks.whole() || marks.names("F") ? before.with(Field.HOMELESS, marks.names("F")) : before;
    for (int place = 0; place < before.members().size(); place++) {
      Member member = before.members().get(place);
      Member told = flag(member, Field.PREGNANT, marks, "A", place);
      told = birth(told, marks, place);
      told = flag(told, Field.DISABLED, marks, "C", place);
      if (marks.says("C", place).equals(Optional.of(false))) {
        told = told.with(Field.BLIND, false);
      }
      told = flag(told, Field.VETERAN, marks, "D", place);
      after = after.with(student(told, marks, place));
    }
    return after;
  }

  /** Nursing is not asked apart: who gave birth lately may or may not. */
  private static Member birth(Member member, Marks marks, int place) {
    return marks
        .says("B", place)
        .map(
            lately ->
                lately
                    ? member.with(Field.POSTPARTUM_MONTHS, MONTHS_AFTER_BIRTH)
                    : member
                        .with(Field.POSTPARTUM_MONTHS, NOT_LATELY)
                        .with(Field.BREASTFEEDING, false))
        .orElse(member);
  }

  private static Member student(Member member, Marks marks, int place) {
    Optional<Boolean> studies = marks.says("E", place);
    if (studies.isEmpty()) {
      return member;
    }
    if (studies.get()) {
      return member.with(Field.STUDENT, "halfTime");
    }
    if (Facts.isAged(member, SCHOOL, Facts.ADULT - 1)) {
      return member.with(Field.STUDENT, "k12");
    }
    return member.get(Field.AGE).isPresent() ? member.with(Field.STUDENT, "none") : member;
  }

  private static Household enrolled(Household before, Marks marks) {
    Household after = before;
    for (int place = 0; place < before.members().size(); place++) {
      Member member = before.members().get(place);
      Member told = marks.whole() ? member.with(Field.GETS_CHIP, false) : member;
      for (Map.Entry<String, Field> benefit : BENEFITS.entrySet()) {
        told = flag(told, benefit.getValue(), marks, benefit.getKey(), place);
      }
      after = after.with(told);
    }
    return after;
  }

  /** Letters of some papers: those not named are citizens. Other papers are for the office. */
  private static Household citizenship(Household before, Marks marks) {
    Household after = before;
    boolean open = marks.whom().keySet().stream().anyMatch(letter -> !marks.isSettled(letter));
    for (int place = 0; place < before.members().size(); place++) {
      String papers = papersOf(marks, place).orElse(open ? "undisclosed" : "citizen");
      after = after.with(before.members().get(place).with(Field.CITIZENSHIP, papers));
    }
    return after;
  }

  private static Optional<String> papersOf(Marks marks, int place) {
    if (marks.membersOf("B").contains(place)) {
      return Optional.of("lpr");
    }
    if (marks.membersOf("C").contains(place)) {
      return Optional.of("undisclosed");
    }
    return marks.membersOf("D").contains(place) ? Optional.of("other") : Optional.empty();
  }

  private static Member flag(Member member, Field field, Marks marks, String letter, int place) {
    return marks.says(letter, place).map(is -> member.with(field, is)).orElse(member);
  }
}
