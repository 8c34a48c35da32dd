package org.investorchat.channels.standard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.investorchat.messaging.PlatformReply;

/** Status and headers of an HTTP/1.1 response. */
record ResponseHead(String text) {

  private static final int MOST_BYTES = 16_384;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?\r?\n");
  private static final Pattern RETRY_AFTER =
      Pattern.compile("(?im)^retry-after:[ \t]*(\\d{1,9})[ \t]*\r?$");
  private static final String INTERIM = "1";

  /**
   * Reads the head of the response; those before it, such as 103, say nothing.
   *
   * @throws IOException when it is none
   */
  static ResponseHead read(InputStream in) throws IOException {
    var head = new ResponseHead(upToBlankLine(in));
    while (head.status().startsWith(INTERIM)) {
      head = new ResponseHead(upToBlankLine(in));
    }
    return head;
  }

  private static String upToBlankLine(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    boolean isLineEmpty = false;
    for (int next = in.read(); ; next = in.read()) {
      if (next < 0 || bytes.size() >= MOST_BYTES) {
        throw new IOException("no head");
      }
      bytes.write(next);
      if (next == '\n' && isLineEmpty) {
        return bytes.toString(ISO_8859_1);
      }
      isLineEmpty = next == '\n' || (isLineEmpty && next == '\r');
    }
  }

  private String status() throws IOException {
    Matcher status = STATUS.matcher(text);
    if (!status.lookingAt()) {
      throw new IOException("no status");
    }
    return status.group(1);
  }

  /** Returns what it says, without a body. */
  PlatformReply reply() throws IOException {
    Matcher after = RETRY_AFTER.matcher(text);
    String seconds = after.find() ? after.group(1) : "";
    return new PlatformReply(Integer.parseInt(status()), PlatformReply.seconds(seconds), "");
  }
}
