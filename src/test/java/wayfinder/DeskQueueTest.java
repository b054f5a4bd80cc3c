package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue over HTTP, seen by what clients need. */
class DeskQueueTest {
  private static final String PASSWORD = "four plain words here";

  @TempDir Path folder;
  private RunningApp app;
  private DeskVisitor maria;

  @BeforeEach
  void start() throws Exception {
    app = RunningApp.on(folder);
    maria = new DeskVisitor(app);
    maria.post(app.setupPath(), Map.of("name", "Maria", "password", PASSWORD));
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void theNeedsOfThoseWhoWaitAreOfferedWithTheirNumbersAndPickTheirCases() throws Exception {
    String evicted = waiting("i got an eviction notice");
    String hungry = waiting("they cut off my food stamps");
    String alsoHungry = waiting("they cut off my food stamps");

    assertThat(offered("/desk"))
        .containsExactly("Any need", "Eviction (1)", "Food stamps (SNAP) (2)");
    Document picked = page("/desk?need=food-stamps");
    assertThat(cases(picked)).containsExactly(hungry, alsoHungry);
    assertThat(chosen(picked)).isEqualTo("Food stamps (SNAP) (2)");
    assertThat(picked.select(".row-needs").eachText()).containsOnly("Food stamps (SNAP)");
    assertThat(offered("/desk?need=food-stamps"))
        .as("the numbers of other needs are those to switch to")
        .contains("Eviction (1)");
    assertThat(cases(page("/desk?need=eviction"))).containsExactly(evicted);
    assertThat(cases(page("/desk?need=no-such-need"))).hasSize(3);
  }

  @Test
  void aNeedIsOneFilterBesideTheOthersAndAllOfThemStandInTheAddress() throws Exception {
    String mine = waiting("i got an eviction notice");
    waiting("i got an eviction notice");
    maria.post(mine + "/assignment", Map.of());

    Document all = page("/desk?need=eviction&language=en");
    String address = all.select("nav[aria-label=Whose cases] a:contains(Mine)").attr("href");
    assertThat(address).isEqualTo("/desk?whose=mine&language=en&need=eviction");
    assertThat(cases(page(address))).containsExactly(mine);
    assertThat(offered(address)).containsExactly("Any need", "Eviction (1)");
    Element form = page(address).expectFirst("form#need-filter");
    assertThat(form.attr("method")).isEqualTo("get");
    assertThat(form.select("input[type=hidden]").eachAttr("value")).containsExactly("mine", "en");
    Document nobody = page("/desk?whose=mine&language=es&need=eviction");
    assertThat(cases(nobody)).isEmpty();
    assertThat(chosen(nobody)).as("what is chosen stays named").isEqualTo("Eviction (0)");
  }

  @Test
  void aProgramThatWasAskedForIsANeedAndOneWithItsTopic() throws Exception {
    String client = RunningApp.someone();
    app.text(client, "can i get food stamps");
    app.hears(client, "ZIP code");
    String asked = handedOff(client);
    String cut = waiting("they cut off my food stamps");

    assertThat(offered("/desk")).containsExactly("Any need", "Food stamps (SNAP) (2)");
    assertThat(cases(page("/desk?need=food-stamps"))).containsExactly(asked, cut);
    assertThat(cases(page("/desk?need=program.snap"))).containsExactly(asked, cut);
  }

  @Test
  void whatAScreeningSuggestedIsANeedToo() throws Exception {
    String client = RunningApp.someone();
    app.text(client, "what help can i get");
    app.hears(client, "ZIP code");
    for (String told : List.of("94110", "3", "34 6 2", "none", "nope", "$300 a week", "0")) {
      app.text(client, told);
    }
    app.hears(client, "So far");
    app.text(client, "2");
    app.hears(client, "Looks likely");
    app.text(client, "I need a person");
    String path = maria.newCase("result needs judgement");

    assertThat(offered("/desk"))
        .contains("Food stamps (SNAP) (1)", "WIC (food for moms and small children) (1)");
    assertThat(cases(page("/desk?need=program.lifeline"))).containsExactly(path);
    assertThat(page("/desk").select(".row-needs").text()).contains(" more");
  }

  @Test
  void whatAClientLeftOutIsNoNeedAtTheDesk() throws Exception {
    String client = RunningApp.someone();
    app.text(client, "i got an eviction notice");
    app.text(client, "I need a person");
    app.hears(client, "Tell them nothing yet");
    maria.newCase("Asked for a person");
    assertThat(offered("/desk")).contains("Eviction (1)");
    app.text(client, "2");
    RunningApp.await(() -> offered("/desk"), needs -> needs.size() == 1);
    assertThat(page("/desk").select(".row-needs")).isEmpty();
    assertThat(cases(page("/desk?need=eviction"))).isEmpty();
  }

  /** The path of the case of someone new who needs this, and then a person. */
  private String waiting(String need) throws Exception {
    String client = RunningApp.someone();
    app.text(client, need);
    return handedOff(client);
  }

  private String handedOff(String client) throws Exception {
    app.text(client, "I need a person");
    return maria.newCase("Asked for a person");
  }

  private Document page(String address) throws Exception {
    return Jsoup.parse(maria.get(address).body());
  }

  private List<String> offered(String address) throws Exception {
    return page(address).select("#need option").eachText();
  }

  private static String chosen(Document page) {
    return page.select("#need option[selected]").text();
  }

  private static List<String> cases(Document page) {
    return page.select(".row-link").eachAttr("href");
  }
}
