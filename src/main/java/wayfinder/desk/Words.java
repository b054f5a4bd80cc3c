package wayfinder.desk;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Session;
import wayfinder.access.Staff;
import wayfinder.casework.Disposition;
import wayfinder.casework.DutyFlag;
import wayfinder.conversation.Author;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Danger;
import wayfinder.conversation.Grounds;
import wayfinder.conversation.HandoffReason;
import wayfinder.conversation.ReferralState;
import wayfinder.text.Language;

/** The desk's own words for what the records hold. Clients never read them. */
final class Words {
  private Words() {}

  static String danger(Danger danger) {
    if (danger.isStopWord()) {
      return "Stop word used: someone else may be reading. Do not write or call until it is safe";
    }
    String what =
        danger.categories().stream().map(Words::category).collect(Collectors.joining(", "));
    return severity(danger.severity()) + ": " + what;
  }

  static String severity(Danger.Severity severity) {
    return switch (severity) {
      case IMMEDIATE -> "Danger now";
      case CONCERN -> "Concern";
    };
  }

  private static String category(Danger.Category category) {
    return switch (category) {
      case SUICIDE -> "suicide";
      case SELF_HARM -> "self-harm";
      case DOMESTIC_VIOLENCE -> "domestic violence";
      case SEXUAL_ASSAULT -> "sexual assault";
      case MEDICAL_EMERGENCY -> "medical emergency";
      case OVERDOSE -> "overdose";
      case CHILD_ABUSE -> "child abuse";
      case ELDER_ABUSE -> "elder abuse";
      case VIOLENCE_THREAT -> "threat of violence";
      case TRAFFICKING -> "trafficking";
    };
  }

  static String reason(@Nullable HandoffReason reason) {
    return switch (reason) {
      case null -> "In conversation";
      case ASKED -> "Asked for a person";
      case JUDGEMENT -> "A screening's result needs judgement";
      case TOPIC -> "A topic for a person, by an editor's rule";
      case DANGER -> "Danger was seen";
      case LOST -> "The helper was not understood";
      case FAULT -> "The helper could not answer";
      case UNDELIVERED -> "An answer to danger did not arrive";
    };
  }

  static String channel(Channel channel) {
    return switch (channel) {
      case SMS -> "Text message";
      case WEB -> "Web chat";
    };
  }

  static String language(Language language) {
    return switch (language) {
      case EN -> "English";
      case ES -> "Spanish";
    };
  }

  static String disposition(Disposition disposition) {
    return switch (disposition) {
      case SETTLED -> "Settled";
      case REFERRED -> "Pointed to someone who helps";
      case DECLINED -> "The client wants no more";
      case NO_REPLY -> "The client does not reply";
      case NOT_OURS -> "Nobody here can help with it";
    };
  }

  static String slug(Disposition disposition) {
    return disposition.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String role(Staff.Role role) {
    return switch (role) {
      case CASE_MANAGER -> "Case manager";
      case SUPERVISOR -> "Supervisor";
      case EDITOR -> "Editor";
      case ADMINISTRATOR -> "Administrator";
    };
  }

  static String how(Session.How how) {
    return switch (how) {
      case PASSWORD -> "password";
      case CODE -> "password and code";
      case PROVIDER -> "the agency's sign-in";
    };
  }

  /** A constant's name in words, such as "Hand back". */
  static String plain(Enum<?> constant) {
    return plain(constant.name());
  }

  static String plain(String name) {
    String words = name.toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  static String referral(ReferralState state) {
    return switch (state) {
      case MADE -> "Not asked yet";
      case ASKED -> "Asked, no answer yet";
      case GOT_HELP -> "Got help";
      case FULL -> "Was full";
      case WRONG_NUMBER -> "Wrong number or closed";
      case DID_NOT_GO -> "Did not go";
      case WITHDRAWN -> "Taken back";
    };
  }

  static String duty(DutyFlag.Kind kind) {
    return switch (kind) {
      case CHILD_ABUSE -> "Abuse or neglect of a child";
      case ELDER_ABUSE -> "Abuse or neglect of an elder or dependent adult";
      case THREAT -> "A threat to harm somebody else";
    };
  }

  static String basis(DutyFlag.Basis basis) {
    return switch (basis) {
      case CAUSE_TO_SUSPECT -> "there is reasonable cause to suspect it";
      case SUPERVISOR_ADVISED -> "a supervisor advised it";
      case NO_CAUSE -> "there is no reasonable cause to suspect it";
      case NO_DUTY -> "the law does not ask it here";
      case ALREADY_REPORTED -> "it was reported before";
    };
  }

  /** Such as "Led by the screening, after its question \"ages\"". */
  static String led(Grounds.Led led) {
    String question = led.question();
    String skill =
        switch (led.skill()) {
          case "more" -> "More of the answer before it, which the client asked for";
          case "screening" -> "Led by the screening";
          case "finder" -> "Led by the search for places";
          case "card" -> "Asked on after a card";
          case "deadlines" -> "Led by the count of last days";
          case "plan" -> "Led by the care plan";
          default -> "Led by " + led.skill();
        };
    return question == null
        ? skill + "."
        : "%s, after its question \"%s\".".formatted(skill, question);
  }

  static String author(Author author) {
    return switch (author) {
      case CLIENT -> "Client";
      case ASSISTANT -> "Automatic helper";
      case CASE_MANAGER -> "Case manager";
      case SYSTEM -> "Notice to the client";
    };
  }
}
