package wayfinder.understanding;

import java.util.Set;
import wayfinder.text.WholeMessage;

/** Reads the answers to an interview's questions. */
public final class Answers {
  private final AnswerWords words;
  private final AmountReader amounts;
  private final PeopleReader people;
  private final MarkReader marks;
  private final RelationReader relations;

  public Answers(AnswerWords words) {
    this.words = words;
    amounts = new AmountReader(words);
    people = new PeopleReader(words);
    marks = new MarkReader(words);
    relations = new RelationReader(words);
  }

  /** Whether the whole text means this. */
  public boolean is(Sign sign, String text) {
    return words.signs().getOrDefault(sign, Set.of()).contains(WholeMessage.of(text));
  }

  public AmountReader amounts() {
    return amounts;
  }

  public PeopleReader people() {
    return people;
  }

  public MarkReader marks() {
    return marks;
  }

  public RelationReader relations() {
    return relations;
  }
}
