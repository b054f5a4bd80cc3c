package wayfinder.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.security.RequestValidator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioSignatureTest {
  private static final String TOKEN = "test-auth-token-0001";
  private static final String ADDRESS = "https://sms.example.org/hooks/twilio/inbound";
  private static final TwilioPost TEXT =
      TwilioPost.of(
          "AccountSid", "AC00000000000000000000000000000001",
          "Body", "hola ¿me ayudan? 😭",
          "From", "+15005550006",
          "MessageSid", "SM00000000000000000000000000000001",
          "NumMedia", "0",
          "To", "+15005550001");

  private final TwilioSignature signature = new TwilioSignature(List.of(TOKEN));

  @Test
  void thePublishedExampleIsSigned() throws Exception {
    TwilioPost call =
        TwilioPost.of(
            "CallSid", "CA1234567890ABCDE",
            "Caller", "+14158675309",
            "Digits", "1234",
            "From", "+14158675309",
            "To", "+18005551212");
    String address = "https://mycompany.com/myapp.php?foo=1&bar=2";
    assertThat(
            new TwilioSignature(List.of("12345"))
                .signed(address, form(call), "RSOYDt4T1cUTdK1PDd93/VVr8B8="))
        .isTrue();
  }

  @Test
  void anEmojiAndSpanishMarksAreSigned() throws Exception {
    assertThat(signature.signed(ADDRESS, form(TEXT), "ZDlFnxW4nSsX2PjDf+8dIYFuYIE=")).isTrue();
  }

  @Test
  void anEscapedQueryAndAnEmptyValueAreSigned() throws Exception {
    TwilioPost empty =
        TwilioPost.of(
            "AccountSid", "AC00000000000000000000000000000001",
            "Body", "",
            "From", "+15005550006",
            "MessageSid", "SM00000000000000000000000000000002",
            "NumMedia", "0",
            "To", "+15005550001");
    String address = ADDRESS + "?tenant=a%2Bb";
    assertThat(signature.signed(address, form(empty), empty.signature(TOKEN, address))).isTrue();
    assertThat(officially(address, empty, empty.signature(TOKEN, address))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://sms.example.org/in?a=b%2Bc,      https://sms.example.org:443/in?a=b%2Bc",
    "https://sms.example.org:443/in?a=b%2Bc,  https://sms.example.org/in?a=b%2Bc",
    "http://sms.example.org/it's?q='1',       http://sms.example.org:80/it's?q='1'",
    "https://sms.example.org:8443/in?a=b%2Bc, https://sms.example.org:8443/in?a=b%2Bc",
    "https://sms.example.org/in#rc=2,         https://sms.example.org/in",
    "https://sms.example.org,                 https://sms.example.org:443",
  })
  void theImpliedPortAndTheFragmentMakeNoDifference(String configured, String signedAs)
      throws Exception {
    assertThat(signature.signed(configured, form(TEXT), TEXT.signature(TOKEN, signedAs))).isTrue();
  }

  @Test
  void anotherPortIsAnotherAddress() throws Exception {
    String other = TEXT.signature(TOKEN, "https://sms.example.org:8443/hooks/twilio/inbound");
    assertThat(signature.signed(ADDRESS, form(TEXT), other)).isFalse();
  }

  @Test
  void repeatedFieldsAreSignedAsAList() throws Exception {
    TwilioPost twice = TEXT.with("Tag", "a").with("Tag", "b");
    assertThat(signature.signed(ADDRESS, form(twice), twice.signature(TOKEN, ADDRESS))).isTrue();
  }

  @Test
  void bytesThatAreNoUtf8AreNoForm() throws Exception {
    Form replaced = Form.read("Body=%EF%BF%BD&From=%2B1".getBytes(StandardCharsets.US_ASCII));
    String overReplaced = TwilioPost.of("Body", "\uFFFD", "From", "+1").signature(TOKEN, ADDRESS);
    assertThat(signature.signed(ADDRESS, replaced, overReplaced)).isTrue();
    assertThatThrownBy(() -> Form.read("Body=%FF%FE&From=%2B1".getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(Form.Malformed.class);
  }

  @Test
  void bothTokensCountWhileOneIsRotated() throws Exception {
    var rotating = new TwilioSignature(List.of("the-new-token", TOKEN));
    assertThat(rotating.signed(ADDRESS, form(TEXT), TEXT.signature(TOKEN, ADDRESS))).isTrue();
    assertThat(rotating.signed(ADDRESS, form(TEXT), TEXT.signature("the-new-token", ADDRESS)))
        .isTrue();
  }

  @Test
  void aMissingOrForeignSignatureIsNone() throws Exception {
    String right = TEXT.signature(TOKEN, ADDRESS);
    assertThat(signature.signed(ADDRESS, form(TEXT), null)).isFalse();
    assertThat(signature.signed(ADDRESS, form(TEXT), TEXT.signature("another", ADDRESS))).isFalse();
    assertThat(signature.signed(ADDRESS, form(TEXT), right.toLowerCase(Locale.ROOT))).isFalse();
    assertThat(signature.signed(ADDRESS, form(TEXT), right + "=")).isFalse();
    assertThat(signature.signed(ADDRESS, form(TEXT), " " + right)).isFalse();
    assertThat(signature.signed(ADDRESS, form(TEXT.changed("Body", "x")), right)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "a=b&c", "+%2B ", "línea\ndos", "\u0000\u200B"})
  void twiliosOwnValidatorAgrees(String body) throws Exception {
    TwilioPost text = TEXT.changed("Body", body);
    String given = text.signature(TOKEN, ADDRESS);
    assertThat(signature.signed(ADDRESS, form(text), given)).isTrue();
    assertThat(officially(ADDRESS, text, given)).isTrue();
    assertThat(officially(ADDRESS, text.changed("To", "+1"), given)).isFalse();
    assertThat(signature.signed(ADDRESS, form(text.changed("To", "+1")), given)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Body=%", "Body=%4", "Body=%zz", "%f=1", "a=1&Body=100%"})
  void aBrokenPercentEscapeIsNoForm(String body) {
    assertThatThrownBy(() -> Form.read(body.getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(Form.Malformed.class);
  }

  private static boolean officially(String address, TwilioPost post, String signature) {
    return new RequestValidator(TOKEN)
        .validate(
            address,
            post.fields().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
            signature);
  }

  private static Form form(TwilioPost post) throws Form.Malformed {
    return Form.read(post.body().getBytes(StandardCharsets.US_ASCII));
  }
}
