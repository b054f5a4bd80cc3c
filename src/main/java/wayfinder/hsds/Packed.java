package wayfinder.hsds;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** A list of texts in one array of bytes: a million short ones take a fifth of the memory. */
final class Packed extends AbstractList<String> implements RandomAccess {
  private final byte[] all;
  private final int[] ends;

  private Packed(byte[] all, int[] ends) {
    this.all = all;
    this.ends = ends;
  }

  static Packed of(List<String> texts) {
    var bytes = new ByteArrayOutputStream();
    var ends = new int[texts.size()];
    for (int i = 0; i < texts.size(); i++) {
      bytes.writeBytes(texts.get(i).getBytes(StandardCharsets.UTF_8));
      ends[i] = bytes.size();
    }
    return new Packed(bytes.toByteArray(), ends);
  }

  @Override
  public String get(int index) {
    int from = index == 0 ? 0 : ends[index - 1];
    return new String(all, from, ends[index] - from, StandardCharsets.UTF_8);
  }

  @Override
  public int size() {
    return ends.length;
  }
}
