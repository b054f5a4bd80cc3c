package wayfinder.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.casework.Alerts;

/** Sends through an SMTP server. */
public final class SmtpMail implements Alerts.Mail {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpMail.class);
  private static final String LONGEST_WAIT_MILLIS = "10000";

  private final MailSettings settings;

  public SmtpMail(MailSettings settings) {
    this.settings = settings;
  }

  @Override
  public void tell(int items, String id, Instant at) throws IOException {
    Session session = Session.getInstance(properties());
    try (Transport transport = session.getTransport("smtp")) {
      MimeMessage message = message(session, items, id, at);
      if (settings.user().isEmpty()) {
        transport.connect();
      } else {
        transport.connect(settings.user(), settings.password());
      }
      transport.sendMessage(message, message.getAllRecipients());
    } catch (SendFailedException e) {
      int reached = e.getValidSentAddresses() == null ? 0 : e.getValidSentAddresses().length;
      if (reached == 0) {
        throw new IOException("the mail server took it for nobody", e);
      }
      LOG.warn("an e-mail reached {} of {}", reached, settings.to().size());
    } catch (MessagingException e) {
      throw new IOException("an e-mail was not sent", e);
    }
  }

  private Properties properties() {
    var properties = new Properties();
    properties.setProperty("mail.smtp.host", settings.host());
    properties.setProperty("mail.smtp.port", String.valueOf(settings.port()));
    properties.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
    properties.setProperty("mail.smtp.sendpartial", "true");
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty("mail.smtp." + wait, LONGEST_WAIT_MILLIS);
    }
    switch (settings.security()) {
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
      case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
      case NONE -> {}
    }
    return properties;
  }

  private MimeMessage message(Session session, int items, String id, Instant at)
      throws MessagingException {
    var message = new Named(session, "<" + id + "@wayfinder>");
    message.setFrom(new InternetAddress(settings.from(), true));
    for (String to : settings.to()) {
      message.addRecipient(RecipientType.TO, new InternetAddress(to, true));
    }
    String waits = items == 1 ? "1 item waits" : items + " items wait";
    message.setSubject(waits, StandardCharsets.UTF_8.name());
    message.setText(
        waits + " too long at the desk.\n" + settings.desk() + "\n", StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(at));
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }

  /** A message that keeps the id it was given. */
  private static final class Named extends MimeMessage {
    private final String id;

    Named(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
