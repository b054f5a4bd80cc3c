package wayfinder.channel.web;

import com.microsoft.playwright.*;
import com.microsoft.playwright.options.*;
import java.nio.file.*;

class Shots {
  @org.junit.jupiter.api.Test
  void shots() {
    try (TestServer server = TestServer.start(r -> r.get("/agency", c -> c.html("<!DOCTYPE html><html lang=en><head><meta name=viewport content='width=device-width'><title>A</title></head><body><h1>Agency site</h1><p>Some words</p><script src='/widget.js' async></script></body></html>")));
        var browsers = new Browsers()) {
      for (String lang : new String[] {"en", "es"})
        for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK})
          for (int[] size : new int[][] {{390, 844}, {1280, 800}, {320, 568}}) {
            var ctx = browsers.browser.newContext(new Browser.NewContextOptions().setLocale(lang).setColorScheme(scheme).setViewportSize(size[0], size[1]));
            var page = ctx.newPage();
            String name = lang + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + size[0];
            page.navigate(server.url("/"));
            page.locator(".choice").first().waitFor();
            shot(page, name + "-1");
            if (size[0] != 320) {
            page.locator(".choice").first().click();
            page.locator(".sources").waitFor();
            shot(page, name + "-2");
            page.locator("textarea").fill("danger");
            page.keyboard().press("Enter");
            page.locator(".safety").waitFor();
            shot(page, name + "-3");
            page.navigate(server.url("/plain"));
            page.locator("button").first().click();
            page.locator("[name=choice]").nth(1).click();
            shot(page, name + "-4");
            page.evaluate("sessionStorage.clear()"); page.navigate(server.url("/agency"));
            page.locator("wayfinder-chat .launch").click();
            page.locator("wayfinder-chat .choice").first().waitFor();
            shot(page, name + "-5");
            }
            ctx.close();
          }
    }
  }

  private static void shot(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/shots/" + name + ".png")));
  }
}
