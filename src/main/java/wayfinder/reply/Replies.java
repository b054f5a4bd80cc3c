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
   * @param unsaid the pages that wait, in order
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
      List<String> pages = pages(saying, offered, choices.size(), language, channel);
      unsaid.addAll(pages.subList(1, pages.size()));
      choices.addAll(offered);
      said.add(
          new Utterance(
              saying.kind(),
              withHint(pages.getFirst(), pages.size() > 1, language, channel),
              offered,
              saying.citations(),
              saying.results(),
              null,
              channel == Channel.WEB ? saying.screened() : null,
              saying.grounds()));
    }
    return new Worded(said, unsaid, choices);
  }

  /** A page that waited, with the hint that there is more if there is. */
  public String withHint(String page, boolean moreWaits, Language language, Channel channel) {
    return moreWaits && channel == Channel.SMS ? page + hint(language) : page;
  }

  /** One phrase in words, fit for the channel. */
  public String words(Phrase phrase, Language language, Channel channel) {
    String words = wording.say(phrase, language, channel);
    return channel == Channel.SMS ? forSms(words, language, false) : words;
  }

  /** The keys of all phrases that begin so, in order. */
  public List<String> keysUnder(String prefix, Language language) {
    return wording.of(language).keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .sorted()
        .toList();
  }

  /** One phrase to the letter, for texts that may not be changed on the way. */
  public String exactWords(Phrase phrase, Language language) {
    return wording.say(phrase, language, Channel.SMS);
  }

  private List<String> pages(
      Saying saying, List<Choice> offered, int before, Language language, Channel channel) {
    String text = join(saying.phrases(), language, channel);
    List<String> more =
        saying.more().stream().map(phrase -> wording.say(phrase, language, channel)).toList();
    var pages = new ArrayList<String>();
    if (channel == Channel.WEB) {
      pages.add(text);
      pages.addAll(more);
      return pages;
    }
    boolean exact = saying.kind() == Kind.SAFETY;
    String whole = forSms(withNumbers(text, offered, before), language, exact);
    if (exact) {
      return List.of(whole);
    }
    String hint = hint(language);
    pages.addAll(Pages.of(whole, hint, SEGMENTS_A_TEXT, !more.isEmpty()));
    for (int i = 0; i < more.size(); i++) {
      boolean last = i == more.size() - 1;
      String piece = forSms(more.get(i), language, false);
      pages.addAll(Pages.of(piece, hint, SEGMENTS_A_TEXT, !last));
    }
    return pages;
  }

  private String join(List<Phrase> phrases, Language language, Channel channel) {
    return phrases.stream()
        .map(phrase -> wording.say(phrase, language, channel))
        .collect(Collectors.joining(channel == Channel.SMS ? "\n" : "\n\n"));
  }

  private List<Choice> choicesOf(Saying saying, Language language, Channel channel) {
    return saying.options().stream()
        .map(option -> new Choice(wording.say(option.label(), language, channel), option.value()))
        .toList();
  }

  private static String withNumbers(String text, List<Choice> offered, int before) {
    var whole = new StringBuilder(text);
    for (int i = 0; i < offered.size(); i++) {
      whole.append('\n').append(before + i + 1).append(' ').append(offered.get(i).label());
    }
    return whole.toString();
  }

  private static String forSms(String words, Language language, boolean exact) {
    String plain = Gsm7.swapLookAlikes(words);
    return language == Language.ES && !exact ? Gsm7.foldSpanishAccents(plain) : plain;
  }

  private String hint(Language language) {
    return "\n" + words(Phrase.of("page.more"), language, Channel.SMS);
  }
}
