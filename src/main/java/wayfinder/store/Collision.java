package wayfinder.store;

/** Another node changed the same row between reading and writing; the unit is run again. */
final class Collision extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Collision(String what) {
    super(what, null, false, false);
  }
}
