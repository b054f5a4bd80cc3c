package wayfinder.understanding;

/** One thing that may be told of who needs a place. */
public enum SeekerFact {
  VETERAN,
  CHILDREN,
  GENDER,
  AGE,
  PET
}
