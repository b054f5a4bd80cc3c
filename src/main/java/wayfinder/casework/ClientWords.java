package wayfinder.casework;

import wayfinder.conversation.Channel;
import wayfinder.conversation.Phrase;
import wayfinder.text.Language;

/** Puts a phrase into the client's language, fit for the channel. */
@FunctionalInterface
public interface ClientWords {
  /** The phrase in words. */
  String words(Phrase phrase, Language language, Channel channel);
}
