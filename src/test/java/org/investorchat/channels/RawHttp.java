package org.investorchat.channels;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends bytes to a server that no HTTP client would send. */
public final class RawHttp {

  private static final int TIMEOUT_MILLIS = 10_000;
  private static final int CHUNK = 8192;

  private final int port;

  public RawHttp(int port) {
    this.port = port;
  }

  /** Returns a GET with one more header. */
  public byte[] get(String path, String header) {
    return ascii(
        "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + header + "\r\n\r\n");
  }

  /** Returns a POST of JSON with its length announced. */
  public byte[] post(String path, byte[] body) {
    return join(head(path, "Content-Length: " + body.length), body);
  }

  /** Returns a POST of JSON in chunks, with no length announced. */
  public byte[] chunkedPost(String path, String body) {
    var request = new ByteArrayOutputStream();
    request.writeBytes(head(path, "Transfer-Encoding: chunked"));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    for (int start = 0; start < bytes.length; start += CHUNK) {
      int length = Math.min(CHUNK, bytes.length - start);
      request.writeBytes(ascii(Integer.toHexString(length) + "\r\n"));
      request.write(bytes, start, length);
      request.writeBytes(ascii("\r\n"));
    }
    request.writeBytes(ascii("0\r\n\r\n"));
    return request.toByteArray();
  }

  /** Returns what the server says before it closes the connection. */
  public String send(String request) {
    return send(request.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns what the server says before it closes the connection. */
  public String send(byte[] request) {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write(request);
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] head(String path, String length) {
    return ascii(
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\n"
            + length
            + "\r\n\r\n");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] join(byte[] first, byte[] second) {
    var joined = new ByteArrayOutputStream();
    joined.writeBytes(first);
    joined.writeBytes(second);
    return joined.toByteArray();
  }
}
