package wayfinder.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.content.TestContent;

/** Several facts in one text, as people send them. */
class StoryReaderTest {
  private static final InterviewWords WORDS = TestContent.CONTENT.interview();
  private static final StoryReader STORIES = new StoryReader(WORDS.answers(), WORDS.story());

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          im 34 with 2 kids, make 1200 a month, rent 800          | size=3 age=34 pay=1200 a month rent=800
          im 34 with 2 kids make 1200 a month rent 800            | size=3 age=34 pay=1200 a month rent=800
          34f, kids 6 and 2, make 475 wk, rent 900 in 94110       | zip=94110 size=3 age=34 children=6,2 pay=475 wk rent=900
          I'm 34, my son is 6 and my daughter is 8 months. I pay $800 for rent | size=3 age=34 children=6,0 rent=$800
          me and my husband 36, 2 kids 6 and 2, we make 2600      | size=4 partner=36 children=6,2 all pay=2600
          single mom of 2, 29 years old, 15/hr 30 hrs a week no   | ?
          single mom of 2, make 15/hr 30 hrs a week, 800 rent     | size=3 hours=30 pay=15/hr 30 hrs a week rent=800
          i live alone, get 300 child support, savings 500        | size=1 E=300 savings=500
          tengo 34 años y 2 hijos, gano 1200 al mes, pago 800 de renta | size=3 age=34 pay=1200 al mes rent=800
          tengo 34, mis hijos tienen 6 y 2 años, ganamos 1.900, la renta es de 950, 33125 | zip=33125 size=3 age=34 children=6,2 all pay=1.900 rent=950
          tengo 34 años y 2 hijos de 6 y 2 años, pago 800 de renta en 15213 | zip=15213 size=3 age=34 children=6,2 rent=800
          me 34 and kids 6 and 2                                  | size=3 age=34 children=6,2
          yo 34 y mis hijos de 6 y 2                              | size=3 age=34 children=6,2
          somos 4, sin trabajo, recibo estampillas                | size=4 pay=0 enrolled=A
          im 24 and pregnant, live in 43201, family of 2          | zip=43201 size=2 age=24 situation=A
          """)
  void everyFactIsRead(String text, String facts) {
    assertThat(facts(text)).isEqualTo(facts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "im 34 weeks pregnant with 2 kids",
        "i dont make 1200 a month, rent 800",
        "im 34 with 2 kids and they cut my food stamps",
        "rent was 800 now they want 950",
        "i pay 300 child support and make 1200",
        "my husband left, 2 kids, rent 800",
        "my rent is 2 months behind",
        "im 34, income 1200, rent 800",
        "not pregnant, rent 800",
        "can i get food stamps? rent 800",
        "the shelter has 2 kids rooms",
        "i make 1200 2 kids 34",
        "kids 6 and 2 need shoes",
        "call me at 4125551234, rent 800",
      })
  void aTextOfWhichSomethingStaysOverTellsNothing(String text) {
    assertThat(STORIES.in(text).filter(story -> story.rest().isEmpty())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"34 6 2", "A C", "yes", "1200", "none", "me", "hello", ""})
  void aBareAnswerIsNoStory(String text) {
    assertThat(STORIES.in(text)).isEmpty();
  }

  @Test
  void whatDoesNotFitTogetherIsNotRead() {
    assertThat(STORIES.in("family of 2, my husband and 2 kids")).isEmpty();
    assertThat(STORIES.in("i live alone with 2 kids")).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          change rent to 950          | rent    | 950
          please change my rent to 950| rent    | 950
          cambia la renta a 950       | rent    | 950
          update zip 15213            | place   | 15213
          cambie el código postal a 33125 | place | 33125
          change household size to 4  | size    | 4
          change pay                  | pay     | ''
          """)
  void aChangeNamesTheAnswerAndTheNewOne(String text, String question, String value) {
    assertThat(STORIES.changes().in(text)).contains(new ChangeReader.Change(question, value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"they changed my rent", "change", "rent 950", "change my name to Bob"})
  void whatChangesNoAnswerIsNoChange(String text) {
    assertThat(STORIES.changes().in(text)).isEmpty();
  }

  private static String facts(String text) {
    var found = STORIES.in(text);
    if (found.isEmpty() || !found.get().rest().isEmpty()) {
      return "?";
    }
    Story story = found.get();
    var all = new ArrayList<String>();
    if (story.zip() != null) {
      all.add("zip=" + story.zip());
    }
    Story.People people = story.people();
    if (people.size() > 0) {
      all.add("size=" + people.size());
    }
    if (people.age() != null) {
      all.add("age=" + people.age());
    }
    if (people.partnerAge() != null) {
      all.add("partner=" + people.partnerAge());
    }
    if (!people.childAges().isEmpty()) {
      all.add(
          "children="
              + String.join(",", people.childAges().stream().map(String::valueOf).toList()));
    }
    if (story.hours() != null) {
      all.add("hours=" + story.hours());
    }
    new TreeMap<>(story.money()).forEach((kind, amount) -> all.add(kind + "=" + amount));
    if (story.ofAll()) {
      all.add("all");
    }
    new TreeMap<>(story.amounts()).forEach((name, amount) -> all.add(name + "=" + amount));
    story
        .marks()
        .forEach((name, letters) -> all.add(name + "=" + String.join("", letters.keySet())));
    return String.join(" ", all);
  }
}
