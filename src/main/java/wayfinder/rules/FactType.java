package wayfinder.rules;

/** What kind of value a name in an expression has. */
enum FactType {
  NUMBER,
  TRUTH,
  TEXT
}
