package wayfinder.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotScale;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Pictures of pages for the readme; written only with {@code -Dpictures=true}. */
public final class Pictures {
  private static final Path FOLDER = Path.of("docs", "pictures");

  private Pictures() {}

  /** Takes a picture of what the window shows. */
  public static void take(Page page, String name) {
    if (Boolean.getBoolean("pictures")) {
      byte[] taken = page.screenshot(new Page.ScreenshotOptions().setScale(ScreenshotScale.CSS));
      try {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + ".png"), small(taken));
      } catch (IOException e) {
        throw new UncheckedIOException("the picture " + name + " could not be written", e);
      }
    }
  }

  /** The same picture without transparency, pressed as far as the format allows. */
  private static byte[] small(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    var opaque =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    opaque.getGraphics().drawImage(image, 0, 0, null);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(0);
    var out = new ByteArrayOutputStream();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(opaque, null, null), param);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
