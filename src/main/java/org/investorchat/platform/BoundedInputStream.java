package org.investorchat.platform;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** Passes a body on until it has more bytes than it may. */
final class BoundedInputStream extends ServletInputStream {

  private final ServletInputStream body;
  private final long limit;
  private long bytesRead;

  BoundedInputStream(ServletInputStream body, long limit) {
    this.body = body;
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int next = body.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = body.read(buffer, offset, length);
    count(Math.max(count, 0));
    return count;
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    body.setReadListener(listener);
  }

  private void count(int bytes) {
    bytesRead += bytes;
    if (bytesRead > limit) {
      throw new BodyTooLarge(limit);
    }
  }
}
