package wayfinder.desk;

import wayfinder.access.Session;
import wayfinder.access.Staff;
import wayfinder.access.Token;

/** Who is signed in, and by which session. */
record Visitor(Token token, Session session) {
  Staff staff() {
    return session.staff();
  }
}
