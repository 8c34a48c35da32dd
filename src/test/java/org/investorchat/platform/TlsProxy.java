package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Takes TLS connections and passes them on in clear, since the tests' Redis is built without TLS.
 */
final class TlsProxy implements AutoCloseable {

  private static final char[] PASSWORD = "changeit".toCharArray();

  private final ServerSocket socket;
  private final int target;
  private final Path certificate;

  private TlsProxy(ServerSocket socket, int target, Path certificate) {
    this.socket = socket;
    this.target = target;
    this.certificate = certificate;
    Thread.ofVirtual().start(this::accept);
  }

  /**
   * Starts one before {@code target}, with a certificate for {@code name}, such as ip:127.0.0.1.
   */
  static TlsProxy start(int target, String name, Path folder) throws Exception {
    var store = folder.resolve("redis.p12");
    var certificate = folder.resolve("authority.pem");
    keytool(store, "-genkeypair", "-keyalg", "EC", "-dname", "CN=redis", "-ext", "san=" + name);
    keytool(store, "-exportcert", "-rfc", "-file", certificate.toString());
    var sockets = context(store).getServerSocketFactory();
    return new TlsProxy(
        sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress()), target, certificate);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Returns the file with the certificate that signs itself. */
  Path certificate() {
    return certificate;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static void keytool(Path store, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(
        List.of("-alias", "redis", "-keystore", store.toString(), "-storepass", "changeit"));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }

  private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS12");
    try (var bytes = Files.newInputStream(file)) {
      store.load(bytes, PASSWORD);
    }
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        var caller = socket.accept();
        var server = new Socket(InetAddress.getLoopbackAddress(), target);
        Thread.ofVirtual().start(() -> pass(caller, server));
        Thread.ofVirtual().start(() -> pass(server, caller));
      } catch (IOException e) {
        if (!socket.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  /**
   * Passes bytes on until either side ends, which ends both; a refused handshake is such an end.
   */
  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // The caller's side of the test says what it saw.
      return;
    }
  }
}
