package wayfinder.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LawLinkTest {
  @ParameterizedTest
  @CsvSource({
    "7 CFR 273.2(j)(2), https://www.ecfr.gov/current/title-7/section-273.2",
    "47 CFR 54.719; usac.org appeals, https://www.ecfr.gov/current/title-47/section-54.719",
    "45 CFR 1302.12(c)(1)(ii), https://www.ecfr.gov/current/title-45/section-1302.12",
    "10 CFR 440, https://www.ecfr.gov/current/title-10/part-440",
    "7 USC 2015(o)(3), https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title7-section2015",
    "42 USC 1395w-114(a), https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title42-section1395w-114",
    "26 USC 36B(c)(2)(B), https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title26-section36B",
  })
  void aCitationLeadsToItsSection(String cite, String url) {
    assertThat(LawLink.of(cite)).hasValue(url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"P.L. 119-21 § 10108", "91 FR 23050", "the letter of the office"})
  void whatHasNoSectionHasNoAddress(String cite) {
    assertThat(LawLink.of(cite)).isEmpty();
  }
}
