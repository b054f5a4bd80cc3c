package wayfinder.intake;

import wayfinder.conversation.Conversation;
import wayfinder.conversation.TurnOutcome;

/**
 * All that one turn changes, written in one transaction or not at all: the message, its replies,
 * the new state, alarm, handoff, consent, and what is to be sent.
 *
 * @param before the conversation the turn was decided on
 */
public record TurnCommit(Conversation before, Inbound inbound, TurnOutcome outcome) {}
