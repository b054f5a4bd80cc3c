package wayfinder.rules;

import java.util.List;
import wayfinder.text.Language;

/**
 * A question of the interview.
 *
 * @param id its name, by which prompts word it
 * @param core asked of everyone; the others only while they can change a result
 * @param fields what its answer tells
 * @param label what it is about, such as "your rent"
 * @param why why it is asked
 * @param told says an answer back, with the blank {@code {answer}}
 */
public record Question(
    String id, boolean core, List<Field> fields, Words label, Words why, Words told) {
  public Question {
    fields = List.copyOf(fields);
  }

  /**
   * An answer said back.
   *
   * @param answer a text, or dollars where the question is about money
   */
  public String told(Language language, Object answer) {
    return told.filled(language, _ -> answer);
  }

  /** Whether its answer tells this fact, named as a path of the HTTP contract. */
  boolean tells(String path) {
    String plain = path.replaceFirst("^members\\[[^]]*]", "members");
    return fields.stream().anyMatch(field -> field.path().equals(plain))
        || (plain.equals("members") && fields.contains(Field.AGE));
  }
}
