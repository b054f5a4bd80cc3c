package wayfinder.conversation;

/** How a client reaches us. The simulated phone texts like any other, by SMS. */
public enum Channel {
  SMS,
  WEB
}
