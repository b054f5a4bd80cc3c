package wayfinder.access;

/** A team, with its name. */
public record Team(TeamId id, String name) {}
