package wayfinder.turn;

import wayfinder.conversation.Kind;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;
import wayfinder.text.Attachment;

/** Says that pictures and other attachments can't be opened, so that nobody waits for it. */
final class AttachmentStep {
  private AttachmentStep() {}

  /**
   * Whether attachments are all that came.
   *
   * @param text as it came in, with its marks
   */
  static boolean isAll(String text) {
    return Attachment.isIn(text) && Attachment.words(text).isBlank();
  }

  /** Asks for words in place of what can't be opened. */
  static Draft askForWords(Draft draft) {
    return draft.saying(Saying.of(Kind.NOTICE, Phrase.of("attachment.alone")));
  }

  /** The answer to the words, opened by the note if an attachment came with them. */
  static Draft besides(String text, Draft answered) {
    return Attachment.isIn(text) && !answered.saysNothing()
        ? answered.openingWith(Saying.of(Kind.NOTICE, Phrase.of("attachment.beside")))
        : answered;
  }
}
