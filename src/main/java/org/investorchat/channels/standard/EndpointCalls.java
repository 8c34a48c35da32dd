package org.investorchat.channels.standard;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.investorchat.messaging.PlatformAway;
import org.investorchat.messaging.PlatformReply;

/**
 * Posts to endpoints. A name is looked up once, all its addresses are checked, and the connection
 * goes to one of those: whoever answers for the name cannot say another address in between. TLS
 * checks the certificate against the name. Follows no redirect and reads no body.
 */
final class EndpointCalls {

  private final Resolver resolver;
  private final SSLSocketFactory tls;
  private final Duration timeout;

  /**
   * Creates calls.
   *
   * @param timeout for a whole call, from connecting to the head of the response
   */
  EndpointCalls(Resolver resolver, SSLSocketFactory tls, Duration timeout) {
    this.resolver = resolver;
    this.tls = tls;
    this.timeout = timeout;
  }

  /** Looks names up. */
  interface Resolver {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  /**
   * Returns what an endpoint says to {@code body}.
   *
   * @throws PrivateAddress when its name leads to an address that is not public; nothing is sent
   * @throws PlatformAway when it cannot be reached or does not answer in time
   */
  PlatformReply post(Endpoint endpoint, Map<String, String> headers, byte[] body) {
    var address = address(endpoint);
    try (var socket = new Socket()) {
      var end = closeAfterTimeout(socket);
      try {
        socket.connect(new InetSocketAddress(address, endpoint.port()), (int) timeout.toMillis());
        return exchange(
            endpoint.isSecure() ? secured(socket, endpoint) : socket, endpoint, headers, body);
      } catch (IOException e) {
        throw new PlatformAway(end.isDone() ? "timeout" : "connection");
      } finally {
        end.cancel(false);
      }
    } catch (IOException e) {
      throw new PlatformAway("connection");
    }
  }

  private InetAddress address(Endpoint endpoint) {
    try {
      var addresses = resolver.addresses(endpoint.host());
      if (!endpoint.mayBePrivate()
          && !Arrays.stream(addresses).allMatch(PublicAddresses::include)) {
        throw new PrivateAddress();
      }
      return addresses[0];
    } catch (UnknownHostException e) {
      throw new PlatformAway("unknown-host");
    }
  }

  /** Bounds the whole call, however slowly each byte of it comes. */
  private CompletableFuture<Void> closeAfterTimeout(Socket socket) {
    return CompletableFuture.runAsync(
        () -> close(socket),
        CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS));
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException("sockets can be closed", e);
    }
  }

  private SSLSocket secured(Socket socket, Endpoint endpoint) throws IOException {
    var secured = (SSLSocket) tls.createSocket(socket, endpoint.host(), endpoint.port(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private static PlatformReply exchange(
      Socket socket, Endpoint endpoint, Map<String, String> headers, byte[] body)
      throws IOException {
    var out = new ByteArrayOutputStream();
    out.writeBytes(head(endpoint, headers, body.length).getBytes(US_ASCII));
    out.writeBytes(body);
    socket.getOutputStream().write(out.toByteArray());
    socket.getOutputStream().flush();
    return ResponseHead.read(socket.getInputStream()).reply();
  }

  private static String head(Endpoint endpoint, Map<String, String> headers, int length) {
    return "POST "
        + endpoint.target()
        + " HTTP/1.1\r\nHost: "
        + endpoint.authority()
        + "\r\nUser-Agent: investor-chatbot\r\nConnection: close\r\nContent-Length: "
        + length
        + "\r\n"
        + headers.entrySet().stream()
            .map(it -> it.getKey() + ": " + it.getValue() + "\r\n")
            .collect(Collectors.joining())
        + "\r\n";
  }
}
