package wayfinder.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.content.TestContent;
import wayfinder.conversation.AgreedWords;

class WishesTest {
  private final Wishes wishes = new Wishes(TestContent.CONTENT.wishes());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STOP",
        " stop. ",
        "Ｓtop",
        "S\u200BTOP",
        "ALTO",
        "opt out",
        "OPT-OUT",
        "OptOut",
        "Stop!!",
        "\"stop\"",
        "stop please",
        "pls stop",
        "por favor pare",
        "revoke",
        "Unsubscribe",
        "END",
        "quit",
        "Cancel",
        "STOP 🙏",
        "stop all",
        "no más",
        "no mas",
        "ya no",
        "STOPALL",
        "baja"
      })
  void aStopWordAloneIsAWishToStop(String text) {
    assertThat(wishes.wishIn(text)).contains(Wish.STOP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pls stop texting me",
        "can you please stop sending me messages",
        "take me off this list",
        "do not text me again",
        "dont contact me anymore",
        "leave me alone",
        "I want to opt out of this",
        "no more texts ok",
        "wrong number, stop",
        "ya no me manden",
        "por favor ya no me manden mensajes",
        "dejen de escribirme",
        "quítenme de la lista",
        "quitenme de la lista porfa",
        "no quiero más mensajes",
      })
  void aWishToStopInPlainWordsCounts(String text) {
    assertThat(wishes.wishIn(text)).contains(Wish.STOP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stop by the office?",
        "when does it end",
        "cancel my appointment",
        "quite a lot",
        "ending my lease",
        "cancelled my visit",
        "make him stop",
        "yesterday",
        "starting monday",
        "yes",
        "Stopped getting my SNAP",
        "end of month rent",
        "they want to stop my benefits",
        "how do i make my ex stop texting me",
        "debt collectors wont stop texting me, how do i make them quit texting me",
        "bus stop",
        "salir de la cárcel",
        "ya no tengo comida",
        "no más tengo 20 dólares",
        "mi ex no deja de escribirme",
        "",
        "🙂",
      })
  void aStopWordInsideASentenceIsNoWishToStop(String text) {
    assertThat(wishes.wishIn(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"START", "start", "unstop", "Empezar"})
  void aStartWordAloneIsAWishToStartAgain(String text) {
    assertThat(wishes.wishIn(text)).contains(Wish.START);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HELP", "help!", "ayuda", "Info", "¿Ayuda?"})
  void aHelpWordAloneIsACallForHelp(String text) {
    assertThat(wishes.wishIn(text)).contains(Wish.HELP);
  }

  @Test
  void aStopWithSomethingBehindItIsSeen() {
    assertThat(wishes.opensWithStop("STOP he is here")).isTrue();
    assertThat(wishes.opensWithStop("stop. he is here")).isTrue();
    assertThat(wishes.opensWithStop("ALTO, él está aquí")).isTrue();
    assertThat(wishes.opensWithStop("stopped getting my snap")).isFalse();
    assertThat(wishes.opensWithStop("stop by the office")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Blue umbrella", "BLUE  UMBRELLA.", "blué umbrella \u2602", " blue-umbrella "})
  void theStopWordThatWasAgreedOnIsHeardHoweverItIsTyped(String text) {
    assertThat(wishes.wishIn(text, new AgreedWords("Blue Umbrella", "marmalade")))
        .contains(Wish.HUSH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"my blue umbrella", "blue umbrellas", "umbrella", ""})
  void moreOrLessThanTheStopWordIsNot(String text) {
    assertThat(wishes.wishIn(text, new AgreedWords("Blue Umbrella", "marmalade"))).isEmpty();
  }

  @Test
  void whereNoWordsWereAgreedOnNoTextIsOne() {
    assertThat(wishes.wishIn("...", AgreedWords.NONE)).isEmpty();
    assertThat(wishes.wishIn("STOP", AgreedWords.NONE)).contains(Wish.STOP);
    assertThat(wishes.wishIn("Marmalade!", new AgreedWords("", "marmalade"))).contains(Wish.KNOWN);
  }
}
