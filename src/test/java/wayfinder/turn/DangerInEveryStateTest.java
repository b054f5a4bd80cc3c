package wayfinder.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import wayfinder.client.ClientId;
import wayfinder.content.TestContent;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Consent;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Danger;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.Effect;
import wayfinder.conversation.Owner;
import wayfinder.conversation.TurnOutcome;
import wayfinder.text.Language;

/** Whoever speaks for us and whether we may write: danger always calls a person. */
class DangerInEveryStateTest {
  private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
  private static final Turn TURN =
      TestTurns.over(TestContent.CONTENT, StaffedHours.none(ZoneId.of("America/New_York")));

  static Stream<Arguments> states() {
    return Stream.of(Owner.values())
        .flatMap(
            owner ->
                Stream.of(Consent.values())
                    .flatMap(
                        consent ->
                            Stream.of(Channel.values())
                                .map(channel -> Arguments.of(owner, consent, channel))));
  }

  @ParameterizedTest
  @MethodSource("states")
  void dangerRaisesAnAlarm(Owner owner, Consent consent, Channel channel) {
    TurnOutcome outcome =
        decided("he has a knife and he says he will kill me", owner, consent, channel);

    assertThat(alarms(outcome))
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.danger().severity()).isEqualTo(Danger.Severity.IMMEDIATE);
              assertThat(alarm.canWrite()).isEqualTo(consent == Consent.GIVEN);
            });
  }

  @ParameterizedTest
  @MethodSource("states")
  void whoStoppedTextsIsNotWrittenToEvenInDanger(Owner owner, Consent consent, Channel channel) {
    TurnOutcome outcome = decided("i want to kill myself tonight", owner, consent, channel);

    boolean mayWrite = consent == Consent.GIVEN && owner != Owner.CASE_MANAGER;
    assertThat(outcome.replies().isEmpty()).isEqualTo(!mayWrite);
  }

  private static TurnOutcome decided(String text, Owner owner, Consent consent, Channel channel) {
    var conversation =
        new Conversation(
            new ConversationId("abcdefghijklmnopqrstuvwxyz"),
            new ClientId("client"),
            channel,
            owner,
            consent,
            Language.EN,
            Dialogue.NEW,
            0,
            0);
    return TURN.decide(conversation, text, NOW);
  }

  private static Stream<Effect.RaiseAlarm> alarms(TurnOutcome outcome) {
    return outcome.effects().stream()
        .filter(Effect.RaiseAlarm.class::isInstance)
        .map(Effect.RaiseAlarm.class::cast);
  }
}
