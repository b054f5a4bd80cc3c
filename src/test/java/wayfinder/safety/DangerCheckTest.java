package wayfinder.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.content.Content;
import wayfinder.content.TestContent;
import wayfinder.conversation.Danger;
import wayfinder.conversation.Danger.Category;
import wayfinder.conversation.Danger.Severity;

/** The danger check with the project's own rules and scorer. */
class DangerCheckTest {
  private static final Content.Safety SAFETY = TestContent.CONTENT.safety();
  private static final DangerCheck CHECK =
      new DangerCheck(SAFETY.rules(), SAFETY.model(), SAFETY.spellings());
  private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "i want to kill myself tonight",
        "I WANT TO KILL MYSELF TONIGHT",
        "i want to k\u200Bi\u200Bl\u200Bl my\u00ADself tonight",
        "i want to \u202Ekill\u202C myself tonight",
        "i want to kіll mуsеlf tonight",
        "i want to k1ll mys3lf tonight",
        "i want to k!ll my$elf tonight",
        "i want to k*ll myself tonight",
        "i want to k i l l m y s e l f tonight",
        "s u i c i d e is my plan for tonight",
        "i want to killlllll myselfffff tonight",
        "ｉ ｗａｎｔ ｔｏ ｋｉｌｌ ｍｙｓｅｌｆ ｔｏｎｉｇｈｔ",
        "i want to k̷̢i̶l̴l̸ m̶y̵s̷e̸l̶f̷ tonight",
        "i’m going to kill myself tonight and I don’t care",
        "i want to die tonight \uD83D\uDD2B",
        "gonna unalive myself 2nite",
        "me kiero matar hoy",
        "me voy a m4t4r esta noche",
        "me voy a m a t a r esta noche",
        "me voy a mataaaaar esta noche",
        "ME VOY A MATAR, YA NO AGUANTO",
        "me quiero kill myself tonight, ya no puedo"
      })
  void aDangerIsSeenHoweverItIsWritten(String text) {
    assertThat(CHECK.check(text, NOW, null))
        .get()
        .satisfies(danger -> assertThat(danger.severity()).isEqualTo(Severity.IMMEDIATE))
        .satisfies(danger -> assertThat(danger.category()).isEqualTo(Category.SUICIDE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STOP he is here he is going to kill me",
        "STOP my baby is not breathing",
        "tengo las pills aqui and im taking them all",
        "alto el esta aqui con un cuchillo",
        "help i need food stamps and my husband just hit me he is coming back",
        "what is my balance also i took 40 pills",
        "im not suicidal but he is choking me right now",
        "he never hit me before but he has a gun to my head now",
        "i was abused as a kid. now my boyfriend says he will kill me tonight",
        "the form asks about abuse. yes. he is beating me right now",
        "necesito ayuda con la renta y mi esposo me esta golpeando ahorita"
      })
  void whatElseATextSaysDoesNotHideTheDangerInIt(String text) {
    assertThat(CHECK.check(text, NOW, null))
        .get()
        .satisfies(danger -> assertThat(danger.severity()).isEqualTo(Severity.IMMEDIATE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how do i apply for food stamps",
        "this paperwork is killing me",
        "someone donated a knife set to the donation center, do you want it",
        "my daughter shot up 3 inches this summer, where do i get uniforms",
        "when is the overdose prevention training",
        "my landlord wont fix the heater",
        "33126",
        "gracias",
        "me muero de hambre, a que hora abren la despensa",
        "se me murio el celular perdon",
        "quiero ser voluntaria en el refugio",
        "cant talk im at work text me",
        "my husband works nights so call in the afternoon"
      })
  void everydayTextsRaiseNoAlarm(String text) {
    assertThat(CHECK.check(text, NOW, null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"i dont have insulin and cant pay", "no tengo insulina y no puedo pagarla"})
  void medicineThatIsLackingIsAnEmergencyOnlyWithSymptoms(String text) {
    assertThat(CHECK.check(text, NOW, null).map(Danger::severity)).hasValue(Severity.CONCERN);
    assertThat(
            CHECK
                .check("no insulin in 3 days and i am throwing up and so confused", NOW, null)
                .map(Danger::severity))
        .hasValue(Severity.IMMEDIATE);
  }

  @Test
  void dangerAtTheEndOfAVeryLongTextIsSeen() {
    String text = "my case number is on the letter and nobody calls back. ".repeat(60);

    assertThat(CHECK.check(text + "im going to kill myself tonight", NOW, null))
        .get()
        .satisfies(danger -> assertThat(danger.severity()).isEqualTo(Severity.IMMEDIATE));
  }

  @Test
  void withinADayOfADangerLessIsEnough() {
    String text = "he used to choke me";
    Instant earlier = NOW.minus(Duration.ofHours(3));

    assertThat(CHECK.check(text, NOW, earlier)).isPresent();
    assertThat(CHECK.check("im still not safe", NOW, earlier)).isPresent();
  }

  @Test
  void aCheckThatTakesTooManyStepsCallsAPerson() {
    var impatient = new DangerCheck(SAFETY.rules(), SAFETY.model(), SAFETY.spellings(), 3);

    assertThat(impatient.check("good morning how are you doing today", NOW, null))
        .get()
        .satisfies(DangerCheckTest::isUnclearConcern);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "мне очень плохо и никто не помогает",
        "我不想活了",
        "ساعدوني من فضلك الآن",
      })
  void aScriptThatIsNotReadCallsAPerson(String text) {
    assertThat(CHECK.check(text, NOW, null)).get().satisfies(DangerCheckTest::isUnclearConcern);
  }

  @Test
  void aTextTooLongToBeCheckedCallsAPerson() {
    assertThat(CHECK.check("a ".repeat(30_000), NOW, null))
        .get()
        .satisfies(DangerCheckTest::isUnclearConcern);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"k", "i ", "he will kill ", "took pills ", "1", "*", "me va a ", "\uD83D\uDD2B"})
  void aTextMadeToWearTheCheckOutEndsInOneOfItsThreeAnswers(String piece) {
    String text = piece.repeat(1_600 / piece.length());

    Optional<Danger> danger = CHECK.check(text, NOW, null);

    assertThat(danger.stream().noneMatch(found -> found.evidence().contains("check-failed")))
        .isTrue();
  }

  private static void isUnclearConcern(Danger danger) {
    assertThat(danger.severity()).isEqualTo(Severity.CONCERN);
    assertThat(danger.isUnclear()).isTrue();
    assertThat(danger.phraseKey()).isEqualTo("safety.unclear");
  }
}
