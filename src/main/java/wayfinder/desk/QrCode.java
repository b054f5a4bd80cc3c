package wayfinder.desk;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A text as a QR code: a path in units of one module.
 *
 * @param size modules in a row, the white rim among them
 * @param path the dark modules, for the {@code d} of an SVG path
 */
public record QrCode(int size, String path) {
  private static final int RIM = 4;

  static QrCode of(String text) {
    ByteMatrix modules;
    try {
      modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalStateException("a text is too long for a QR code", e);
    }
    var path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y) == 1) {
          path.append("M%d %dh1v1h-1z".formatted(x + RIM, y + RIM));
        }
      }
    }
    return new QrCode(modules.getWidth() + 2 * RIM, path.toString());
  }

  /** For the {@code viewBox} of the picture. */
  public String box() {
    return "0 0 %d %d".formatted(size, size);
  }

  /** Prints nothing of what is in it. */
  @Override
  public String toString() {
    return "QrCode[…]";
  }
}
