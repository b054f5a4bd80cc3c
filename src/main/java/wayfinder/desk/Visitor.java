package wayfinder.desk;

import wayfinder.access.Staff;
import wayfinder.access.Token;

/** Who is signed in, and by which session. */
record Visitor(Token token, Staff staff) {}
