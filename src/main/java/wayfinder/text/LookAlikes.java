package wayfinder.text;

import java.util.HashMap;
import java.util.Map;

/** Letters of other scripts, and odd ones of ours, that are read as a plain Latin letter. */
final class LookAlikes {
  /** Pairs: the look-alike, then the letter it is read as. */
  private static final String PAIRS =
      "аaвbгrеeёeзeиuйuкkмmнhоoпnрpсcтtуyхxьbяrѕsіiїiјjԁdһhԛqԝwӏlґrєeўyқkңhҳxүyҡk"
          + "АaВbЕeЁeЗeКkМmНhОoПnРpСcТtУyХxЅsІiЇiЈjҺhԚqԜwӀl"
          + "αaβbγyδdεeζzηnθoιiκkλlμuνvξeοoπnρpςcσoτtυuφoχxψwωwάaέeήnίiόoύuώwϊiϋu"
          + "ΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΣeΤtΥyΧxΆaΈeΉhΊiΌoΎy"
          + "ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz"
          + "ɑaɡgıiȷjøoØołlŁlđdĐdħhŧtƙkɓbɗdɩiɛeɔoəe";

  private static final Map<Integer, Integer> LETTERS = letters();

  private LookAlikes() {}

  /** The Latin letter this one is read as; itself where there is none. */
  static int latin(int letter) {
    if (letter >= 0x1F150 && letter <= 0x1F169) {
      return 'a' + letter - 0x1F150;
    }
    if (letter >= 0x1F170 && letter <= 0x1F189) {
      return 'a' + letter - 0x1F170;
    }
    return LETTERS.getOrDefault(letter, letter);
  }

  /** Whether it is a letter of a script that is neither Latin nor looks so. */
  static boolean isForeign(int letter) {
    return Character.isLetter(letter)
        && Character.UnicodeScript.of(latin(letter)) != Character.UnicodeScript.LATIN;
  }

  private static Map<Integer, Integer> letters() {
    var letters = new HashMap<Integer, Integer>();
    int[] pairs = PAIRS.codePoints().toArray();
    for (int i = 0; i < pairs.length; i += 2) {
      letters.put(pairs[i], pairs[i + 1]);
    }
    return letters;
  }
}
