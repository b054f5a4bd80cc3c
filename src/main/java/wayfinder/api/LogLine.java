package wayfinder.api;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/**
 * Writes the log: one JSON object a line, ASCII alone, so that no line end, escape or look-alike in
 * a value can forge a line. Of an exception it writes class and places but never the message: a
 * database's or a parser's repeats the values it failed on, and those are what clients wrote.
 */
public final class LogLine extends EncoderBase<ILoggingEvent> {
  private static final int MOST_FRAMES = 30;
  private static final int MOST_CAUSES = 6;
  private static final byte[] NOTHING = {};

  @Override
  public byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("at", event.getInstant().toString());
    line.put("level", event.getLevel().toString());
    line.put("logger", event.getLoggerName());
    line.put("message", event.getFormattedMessage());
    event.getMDCPropertyMap().forEach(line::put);
    if (event.getThrowableProxy() != null) {
      line.set("failure", failure(event.getThrowableProxy()));
    }
    return (ascii(line.toString()) + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public byte[] footerBytes() {
    return NOTHING;
  }

  private static ArrayNode failure(IThrowableProxy outermost) {
    ArrayNode failure = JsonNodeFactory.instance.arrayNode();
    IThrowableProxy thrown = outermost;
    for (int depth = 0; thrown != null && depth < MOST_CAUSES; depth++) {
      ObjectNode one = failure.addObject();
      one.put("class", thrown.getClassName());
      ArrayNode frames = one.putArray("at");
      StackTraceElementProxy[] all = thrown.getStackTraceElementProxyArray();
      for (int i = 0; i < Math.min(all.length, MOST_FRAMES); i++) {
        frames.add(all[i].getStackTraceElement().toString());
      }
      thrown = thrown.getCause();
    }
    return failure;
  }

  /** The same JSON with every other character as its escape. */
  private static String ascii(String json) {
    var ascii = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c >= ' ' && c < 0x7f) {
        ascii.append(c);
      } else {
        ascii.append("\\u%04x".formatted((int) c));
      }
    }
    return ascii.toString();
  }
}
