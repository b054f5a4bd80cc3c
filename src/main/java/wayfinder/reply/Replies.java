package wayfinder.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Choice;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;
import wayfinder.conversation.Utterance;
import wayfinder.text.Gsm7;
import wayfinder.text.Language;
import wayfinder.text.Pages;

/** Puts what is to be said into words, cut to fit the channel. */
public final class Replies {
  private static final int SEGMENTS_A_TEXT = 2;

  private final Wording wording;

  public Replies(Wording wording) {
    this.wording = wording;
  }

  /**
   * What is said now, and what is left for "more".
   *
   * @param choices all that was offered, to be chosen by number
   */
  public record Worded(List<Utterance> said, List<String> unsaid, List<Choice> choices) {}

  /** The sayings in words, one message each. On SMS each fits two segments; the rest waits. */
  public Worded word(List<Saying> sayings, Language language, Channel channel) {
    var said = new ArrayList<Utterance>();
    var unsaid = new ArrayList<String>();
    var choices = new ArrayList<Choice>();
    for (Saying saying : sayings) {
      List<Choice> offered = choicesOf(saying, language, channel);
      String text = textOf(saying, language, channel);
      if (channel == Channel.SMS) {
        List<String> pages = smsPages(text, offered, choices.size(), language, saying.kind());
        unsaid.addAll(pages.subList(1, pages.size()));
        text = pages.getFirst();
      }
      choices.addAll(offered);
      said.add(
          new Utterance(saying.kind(), text, offered, saying.citations(), saying.results(), null));
    }
    return new Worded(said, unsaid, choices);
  }

  /** A page that waited, with the hint that there is more if there is. */
  public String page(String page, boolean moreWaits, Language language) {
    return moreWaits ? page + hint(language) : page;
  }

  /** One phrase in words, fit for the channel. */
  public String words(Phrase phrase, Language language, Channel channel) {
    String words = wording.say(phrase, language, channel);
    return channel == Channel.SMS ? forSms(words, language, false) : words;
  }

  private String textOf(Saying saying, Language language, Channel channel) {
    return saying.phrases().stream()
        .map(phrase -> wording.say(phrase, language, channel))
        .collect(Collectors.joining(channel == Channel.SMS ? "\n" : "\n\n"));
  }

  private List<Choice> choicesOf(Saying saying, Language language, Channel channel) {
    return saying.options().stream()
        .map(
            option -> {
              String label = wording.say(option.label(), language, channel);
              return new Choice(label, option.value());
            })
        .toList();
  }

  private List<String> smsPages(
      String text, List<Choice> offered, int before, Language language, Kind kind) {
    var whole = new StringBuilder(text);
    for (int i = 0; i < offered.size(); i++) {
      whole.append('\n').append(before + i + 1).append(' ').append(offered.get(i).label());
    }
    String words = forSms(whole.toString(), language, kind == Kind.SAFETY);
    if (kind == Kind.SAFETY) {
      return List.of(words);
    }
    List<String> pages = new ArrayList<>(Pages.of(words, hint(language), SEGMENTS_A_TEXT));
    if (pages.size() > 1) {
      pages.set(0, pages.getFirst() + hint(language));
    }
    return pages;
  }

  private static String forSms(String words, Language language, boolean exact) {
    String plain = Gsm7.swapLookAlikes(words);
    return language == Language.ES && !exact ? Gsm7.foldSpanishAccents(plain) : plain;
  }

  private String hint(Language language) {
    return forSms(wording.say(Phrase.of("page.more"), language, Channel.SMS), language, false);
  }
}
