package wayfinder.rules;

import java.util.List;

/** The 50 states and DC, as the post writes them. */
public final class States {
  /** All of them. */
  public static final List<String> ALL =
      List.of(
          ("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV"
                  + " NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY")
              .split(" "));

  private States() {}
}
