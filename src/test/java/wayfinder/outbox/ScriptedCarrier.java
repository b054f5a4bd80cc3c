package wayfinder.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import wayfinder.conversation.MessageId;

/** A carrier that answers as told, and accepts everything when nothing is told. */
final class ScriptedCarrier implements Carrier {
  private final Queue<Delivery> deliveries = new ArrayDeque<>();
  private final Queue<Lookup> lookups = new ArrayDeque<>();
  private final List<MessageId> sent = new ArrayList<>();

  void answers(Delivery... next) {
    deliveries.addAll(List.of(next));
  }

  void finds(Lookup... next) {
    lookups.addAll(List.of(next));
  }

  /** Every text that was handed over, in order, repeats too. */
  synchronized List<MessageId> sent() {
    return List.copyOf(sent);
  }

  @Override
  public synchronized Delivery send(OutboundText text) {
    sent.add(text.id());
    Delivery told = deliveries.poll();
    return told == null ? new Delivery.Accepted("SM" + sent.size()) : told;
  }

  @Override
  public synchronized Lookup find(OutboundText text) {
    Lookup told = lookups.poll();
    return told == null ? new Lookup.NoAnswer() : told;
  }
}
