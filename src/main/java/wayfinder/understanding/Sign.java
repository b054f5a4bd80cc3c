package wayfinder.understanding;

/** What a whole answer can mean whatever was asked. */
public enum Sign {
  SKIP("skip"),
  BACK("back"),
  WHY("why"),
  ENOUGH("enough"),
  GO_ON("goOn"),
  NEW("new"),
  PAPERS("papers"),
  LIST("list"),
  OTHERS("others"),
  KEEP("keep"),
  NONE("none"),
  ALL("all");

  private final String key;

  Sign(String key) {
    this.key = key;
  }

  /** Its name in {@code language/interview.yaml}. */
  public String key() {
    return key;
  }
}
