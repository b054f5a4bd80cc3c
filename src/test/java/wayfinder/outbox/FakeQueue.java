package wayfinder.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.client.PhoneNumber;
import wayfinder.conversation.Author;
import wayfinder.conversation.Consent;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.Kind;
import wayfinder.conversation.MessageId;
import wayfinder.conversation.Owner;

/** Texts that wait, in memory, with the promises that the real store gives. */
final class FakeQueue implements Queue {
  /** How far a text is. */
  record Place(
      OutboundText text,
      Author author,
      Kind kind,
      int attempts,
      DeliveryState state,
      Instant due,
      @Nullable Instant takenAt,
      @Nullable Integer code) {
    Place at(DeliveryState next, @Nullable Instant taken, @Nullable Integer why) {
      return new Place(text, author, kind, attempts, next, due, taken, why);
    }
  }

  private final Map<MessageId, Place> places = new LinkedHashMap<>();
  private final Map<ConversationId, Owner> owners = new LinkedHashMap<>();
  private final Map<ConversationId, Consent> consents = new LinkedHashMap<>();

  static ConversationId conversation(int number) {
    return new ConversationId("conversation%08d".formatted(number));
  }

  synchronized MessageId add(
      int conversation, Author author, Kind kind, boolean crisis, Instant queuedAt) {
    ConversationId id = conversation(conversation);
    var message = new MessageId(id, places.size() + 1L);
    var text =
        new OutboundText(
            message, new PhoneNumber("+14125550100"), "text " + message.seq(), queuedAt, crisis);
    places.put(
        message, new Place(text, author, kind, 0, DeliveryState.QUEUED, queuedAt, null, null));
    return message;
  }

  synchronized void own(int conversation, Owner owner) {
    owners.put(conversation(conversation), owner);
  }

  synchronized void stop(int conversation) {
    consents.put(conversation(conversation), Consent.STOPPED);
  }

  /** As a process that was killed in the middle of sending leaves a text. */
  synchronized void leaveTaken(MessageId id, Instant takenAt) {
    places.compute(id, (key, place) -> place(key).at(DeliveryState.QUEUED, takenAt, null));
  }

  synchronized Place place(MessageId id) {
    return Optional.ofNullable(places.get(id)).orElseThrow();
  }

  synchronized boolean isStopped(int conversation) {
    return consents.get(conversation(conversation)) == Consent.STOPPED;
  }

  @Override
  public synchronized List<ConversationId> due(Instant now, int limit) {
    return places.values().stream()
        .filter(FakeQueue::waits)
        .filter(place -> !place.due().isAfter(now))
        .map(place -> place.text().id().conversation())
        .distinct()
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<Queued> takeNext(ConversationId conversation, Instant now) {
    List<Place> own =
        places.values().stream()
            .filter(place -> place.text().id().conversation().equals(conversation))
            .toList();
    List<Place> waiting = own.stream().filter(FakeQueue::waits).toList();
    Optional<Place> urgent =
        waiting.stream()
            .filter(place -> place.text().crisis() && !place.due().isAfter(now))
            .findFirst();
    boolean free =
        own.stream()
            .filter(place -> place.takenAt() != null)
            .allMatch(place -> urgent.isPresent() && place.state() == DeliveryState.UNKNOWN);
    Optional<Place> next =
        urgent
            .or(() -> waiting.stream().findFirst())
            .filter(place -> free && !place.due().isAfter(now));
    next.ifPresent(
        place ->
            places.put(
                place.text().id(),
                new Place(
                    place.text(),
                    place.author(),
                    place.kind(),
                    place.attempts() + 1,
                    place.state(),
                    place.due(),
                    now,
                    null)));
    return next.map(place -> queued(place, place.attempts()));
  }

  @Override
  public synchronized List<Queued> inDoubt(Instant takenBefore, int limit) {
    var doubtful = new ArrayList<Queued>();
    for (Place place : places.values()) {
      if (place.takenAt() != null && place.takenAt().isBefore(takenBefore)) {
        doubtful.add(queued(place, Math.max(0, place.attempts() - 1)));
      }
    }
    return doubtful;
  }

  @Override
  public synchronized void settle(
      MessageId id,
      DeliveryState state,
      @Nullable String providerId,
      @Nullable Integer code,
      Instant at) {
    Place before = place(id);
    DeliveryState after = state.follows(before.state()) ? state : before.state();
    boolean doubt = after == DeliveryState.UNKNOWN && before.state() == DeliveryState.QUEUED;
    places.put(id, before.at(after, doubt ? before.takenAt() : null, code));
  }

  @Override
  public synchronized void putBack(MessageId id, Instant next) {
    Place before = place(id);
    places.put(
        id,
        new Place(
            before.text(),
            before.author(),
            before.kind(),
            before.attempts(),
            DeliveryState.QUEUED,
            next,
            null,
            null));
  }

  @Override
  public void report(
      @Nullable MessageId id,
      String providerId,
      DeliveryState state,
      @Nullable Integer code,
      Instant at) {
    throw new UnsupportedOperationException("the outbox reports nothing");
  }

  @Override
  public synchronized void markStopped(ConversationId conversation, Instant at) {
    consents.put(conversation, Consent.STOPPED);
  }

  private static boolean waits(Place place) {
    return place.state() == DeliveryState.QUEUED && place.takenAt() == null;
  }

  private Queued queued(Place place, int attempts) {
    ConversationId conversation = place.text().id().conversation();
    return new Queued(
        place.text(),
        place.author(),
        place.kind(),
        owners.getOrDefault(conversation, Owner.ASSISTANT),
        consents.getOrDefault(conversation, Consent.GIVEN),
        attempts);
  }
}
