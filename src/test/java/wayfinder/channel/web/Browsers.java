package wayfinder.channel.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The system's own Chromium, one for a whole test class. */
final class Browsers implements AutoCloseable {
  private final Playwright playwright = Playwright.create();
  final Browser browser;

  Browsers() {
    String chromium =
        Optional.ofNullable(System.getenv("WAYFINDER_CHROMIUM")).orElse("/usr/bin/chromium");
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(chromium))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
