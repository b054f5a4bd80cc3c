package wayfinder.access;

/** Which team. */
public record TeamId(String value) {}
