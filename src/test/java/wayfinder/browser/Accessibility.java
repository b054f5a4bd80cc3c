package wayfinder.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** What axe, and a ruler, find wrong with a page as it stands. */
public final class Accessibility {
  /** WCAG 2.2 AA and axe's best practices: all its rules but the experimental ones. */
  private static final String RUN =
      """
      async (rules) => {
        const [x, y] = [scrollX, scrollY];
        scrollTo(0, 0); // what stands half under the bar on top is no small target
        const only = rules.length ? { type: 'rule', values: rules } : undefined;
        const found = await axe.run(document, { runOnly: only, resultTypes: ['violations'],
            rules: rules.length ? {} : { 'target-size': { enabled: true } } });
        scrollTo(x, y);
        return found.violations.flatMap((rule) =>
            rule.nodes.map((node) => rule.id + ': ' + node.target.flat().join(' ') + ' ' + node.html));
      }
      """;

  /**
   * Buttons, fields and links that stand alone, in shadow trees too; links in a text may be low.
   */
  private static final String SMALL =
      """
      (least) => {
        const small = [];
        const look = (root) => {
          for (const part of root.querySelectorAll('*')) {
            if (part.shadowRoot) look(part.shadowRoot);
            if (!part.matches('button, select, textarea, summary, input:not([type=hidden]), a[href]')) continue;
            if (part.matches('p a, li a, .skip') && getComputedStyle(part).display === 'inline') continue;
            if (part.matches('.skip')) continue;
            if (getComputedStyle(part, '::after').position === 'absolute') continue; // stretched over its row
            const { width, height } = (part.closest('label') ?? part).getBoundingClientRect(); // a label is pressed for its field
            if (width && (width < least || height < least)) {
              small.push(`${part.outerHTML.slice(0, 120)} is ${Math.round(width)} x ${Math.round(height)}`);
            }
          }
        };
        look(document);
        return small;
      }
      """;

  private Accessibility() {}

  /**
   * The rules that are broken in light colors, and the contrasts that are too weak in dark ones.
   */
  public static List<String> faults(Page page) {
    page.evaluate(AxeBuilder.getAxeScript());
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    var faults = new ArrayList<String>();
    faults.addAll(run(page, List.of("color-contrast", "link-in-text-block")));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    faults.addAll(run(page, List.of()));
    return List.copyOf(faults);
  }

  /** What a finger would miss: less than 44 pixels high or wide. */
  @SuppressWarnings("unchecked") // a script's list of texts
  public static List<String> smallTargets(Page page) {
    return (List<String>) page.evaluate(SMALL, 44);
  }

  /** How many pixels the page is wider than the window. */
  public static int overflow(Page page) {
    return (int)
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  @SuppressWarnings("unchecked") // a script's list of texts
  private static List<String> run(Page page, List<String> rules) {
    return (List<String>) page.evaluate(RUN, rules);
  }
}
