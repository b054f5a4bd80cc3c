package wayfinder.rules;

/** Hears what is wrong in a program's file. */
public interface ProgramFaults {
  /** A fault in the file of this program. */
  void add(String program, int line, String message);
}
