package wayfinder;

import java.util.Map;

/** All that can be set from outside, by environment variables. */
public enum Setting {
  WAYFINDER_PORT("7070", "the port to listen on; 0 picks a free one"),
  WAYFINDER_HOST(
      "127.0.0.1",
      "the address to listen on; 0.0.0.0 for all, which wants a proxy with TLS in front"),
  WAYFINDER_DATA("./data", "the folder of the database and the keys; back up both"),
  WAYFINDER_DATABASE_URL("", "a PostgreSQL address (jdbc:postgresql://…) instead of the file"),
  WAYFINDER_PUBLIC_URL(
      "", "the address as clients and carriers see it; default http://localhost and the port"),
  WAYFINDER_KNOWLEDGE("./knowledge-base", "the folder of what the assistant knows"),
  WAYFINDER_PROMPTS("./prompts", "the folder of what the assistant says"),
  WAYFINDER_AGENCY("Wayfinder", "the agency's name as clients read it, at most 24 characters"),
  WAYFINDER_ZONE("America/New_York", "the agency's time zone"),
  WAYFINDER_STATE("PA", "the agency's state, two letters"),
  WAYFINDER_STAFFED(
      "",
      "when people are at the desk, such as MON-FRI 09:00-17:00; empty: clients are promised nothing"),
  WAYFINDER_ANSWER_MINUTES(
      "60", "staffed minutes within which a person answers; then the client hears why not"),
  WAYFINDER_QUIET(
      "21:00-08:00",
      "the night, in the client's zone where it is known: no reminder or question begins in it"),
  WAYFINDER_FOLLOW_UP_DAYS(
      "3", "days after which a client is asked whether a place helped, from 1 to 60"),
  WAYFINDER_SEGMENT_CENTS(
      "", "what one segment of a text costs in cents, such as 0.8; shown while one types"),
  WAYFINDER_REPORTERS(
      "case-manager,supervisor,administrator",
      "roles that must report abuse by law, and so decide at the desk; ask your lawyer"),
  WAYFINDER_REPORT_FLAGS(
      "child-abuse,elder-abuse,threat", "what is to be decided in time once it is flagged"),
  WAYFINDER_REPORT_HOURS("24", "hours within which that is to be decided, from 1 to 999"),
  WAYFINDER_REPORT_LINE("", "whom reporters call, as the desk names it; empty: your state's line"),
  WAYFINDER_REQUIRE_TOTP(
      "off",
      "on or off; on: the desk opens by password only together with a code from an authenticator app"),
  WAYFINDER_OIDC_ISSUER(
      "", "the agency's OpenID provider, such as https://login.example.org; empty: passwords only"),
  WAYFINDER_OIDC_CLIENT_ID("", "the id by which the provider knows this desk"),
  WAYFINDER_OIDC_CLIENT_SECRET("", "the secret that goes with it"),
  WAYFINDER_OIDC_CLAIM(
      "email",
      "the claim of the ID token that names an account: email (confirmed), sub or another"),
  WAYFINDER_OIDC_NAME("your agency", "what the sign-in page calls the provider"),
  WAYFINDER_OIDC_NEW_ROLE(
      "",
      "case-manager, supervisor or editor: who is vouched for and has no account gets one of this role; empty: none"),
  WAYFINDER_KEEP_DAYS(
      "180",
      "days after the last word or change until a case is erased; longer only with a reason"),
  WAYFINDER_KEEP_VIOLENCE_DAYS(
      "30", "the same where violence at home, sexual assault or trafficking was seen"),
  WAYFINDER_MAIL_HOST(
      "",
      "the SMTP server by which supervisors hear that something waits too long; empty: no e-mail"),
  WAYFINDER_MAIL_PORT("587", "its port"),
  WAYFINDER_MAIL_SECURITY(
      "starttls", "starttls, tls or none; none only where the server is on this machine"),
  WAYFINDER_MAIL_USER("", "the name under which it takes mail; empty: it asks for none"),
  WAYFINDER_MAIL_PASSWORD("", "the password that goes with it"),
  WAYFINDER_MAIL_FROM("", "the address it comes from"),
  WAYFINDER_MAIL_TO("", "the supervisors' addresses, with commas between them"),
  WAYFINDER_RATE_LIMITS("on", "on or off; off only while the service listens on loopback"),
  WAYFINDER_VECTORS(
      "off",
      "on or off; on: texts whose words find nothing sure are searched by meaning too, at the cost of some 100 MiB and 3 ms a text"),
  TWILIO_ACCOUNT_SID("", "the Twilio account; without Twilio's settings texts are simulated"),
  TWILIO_AUTH_TOKEN("", "its auth token, which signs the webhooks"),
  TWILIO_AUTH_TOKEN_PREVIOUS("", "the token before, still accepted while it is changed"),
  TWILIO_MESSAGING_SERVICE_SID("", "the messaging service to send through"),
  TWILIO_FROM("", "or the number to send from, such as +14125550100"),
  TWILIO_API_BASE("", "another address for the carrier's REST interface, for tests");

  private final String usual;
  private final String meaning;

  Setting(String usual, String meaning) {
    this.usual = usual;
    this.meaning = meaning;
  }

  /** What holds when it is not set. */
  public String usual() {
    return usual;
  }

  /** What it means, for people. */
  public String meaning() {
    return meaning;
  }

  /** Its value among these environment variables. */
  String in(Map<String, String> environment) {
    String value = environment.getOrDefault(name(), "").strip();
    return value.isEmpty() ? usual : value;
  }
}
