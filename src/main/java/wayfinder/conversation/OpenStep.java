package wayfinder.conversation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of a care plan that is still to be done, as its client may read it.
 *
 * @param nr what the client texts to name it; never another step's
 * @param yours whether it is the client's to do, not ours
 */
public record OpenStep(int nr, String text, boolean yours, @Nullable LocalDate due) {}
