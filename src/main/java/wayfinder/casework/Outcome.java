package wayfinder.casework;

import java.time.Instant;
import wayfinder.client.ClientId;
import wayfinder.conversation.ReferralState;

/** What one client told of one place. */
public record Outcome(String listing, ClientId client, ReferralState told, Instant at) {}
