package org.investorchat.channels.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.investorchat.channels.standard.EndpointCalls.Resolver;
import org.investorchat.messaging.FakeServer;
import org.investorchat.messaging.FakeServer.Reply;
import org.investorchat.messaging.FakeServer.Trouble;
import org.investorchat.messaging.PlatformAway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks whom endpoints may be, and how they are called. */
class EndpointCallsTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private static EndpointCalls calls(Resolver resolver) throws GeneralSecurityException {
    return new EndpointCalls(resolver, SSLContext.getDefault().getSocketFactory(), SECOND);
  }

  private static InetAddress[] addresses(String... literals) {
    return Arrays.stream(literals).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
  }

  private static Endpoint endpoint(String address, String... privateHosts) {
    return Endpoint.of(address, List.of(privateHosts)).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "8.8.8.8, true",
    "114.114.114.114, true",
    "2606:4700::1111, true",
    "240e::1, true",
    "0.0.0.0, false",
    "10.1.2.3, false",
    "100.100.100.200, false",
    "127.0.0.1, false",
    "127.255.0.1, false",
    "169.254.169.254, false",
    "172.16.0.1, false",
    "172.31.255.255, false",
    "192.168.0.1, false",
    "198.18.0.1, false",
    "224.0.0.1, false",
    "255.255.255.255, false",
    "::, false",
    "::1, false",
    "::ffff:10.0.0.1, false",
    "::10.0.0.1, false",
    "64:ff9b::a00:1, false",
    "fd00:ec2::254, false",
    "fe80::1, false",
    "fec0::1, false",
    "ff02::1, false",
    "2001::1, false",
    "2001:db8::1, false",
    "2002:a00:1::, false"
  })
  void knowsPublicAddresses(String literal, boolean isPublic) {
    assertThat(PublicAddresses.include(InetAddress.ofLiteral(literal))).isEqualTo(isPublic);
  }

  @Test
  void refusesANameIfAnyOfItsAddressesIsPrivate() throws GeneralSecurityException {
    var calls = calls(_ -> addresses("8.8.8.8", "169.254.169.254"));

    assertThatThrownBy(() -> calls.post(endpoint("https://x.example/"), Map.of(), new byte[0]))
        .isInstanceOf(PrivateAddress.class);
  }

  @Test
  void looksANameUpOnceAndConnectsToWhatItSaid() throws GeneralSecurityException {
    var lookups = new AtomicInteger();
    try (var server = new FakeServer(_ -> Reply.ok("{}"))) {
      var calls = calls(_ -> addresses(lookups.incrementAndGet() == 1 ? "127.0.0.1" : "192.0.2.1"));
      String host = "localhost:" + server.port();

      var reply =
          calls.post(endpoint("http://" + host + "/a?b=c", host), Map.of(), new byte[] {'x'});

      assertThat(reply.status()).isEqualTo(200);
      assertThat(lookups).hasValue(1);
      var call = server.calls().getFirst();
      assertThat(call.headers()).containsEntry("host", host);
      assertThat(call.path() + "?" + call.query()).isEqualTo("/a?b=c");
      assertThat(call.body()).isEqualTo("x");
    }
  }

  @Test
  void waitsNoLongerThanItMay() throws GeneralSecurityException {
    try (var server = new FakeServer(_ -> Reply.ok("{}"))) {
      server.meet(new Trouble.Silent());
      String host = "localhost:" + server.port();
      var calls = calls(InetAddress::getAllByName);

      assertThatThrownBy(() -> calls.post(endpoint("http://" + host, host), Map.of(), new byte[0]))
          .isInstanceOf(PlatformAway.class)
          .hasMessage("timeout");
    }
  }

  @Test
  void triesLaterWhenANameIsUnknown() throws GeneralSecurityException {
    var calls =
        calls(
            it -> {
              throw new UnknownHostException(it);
            });

    assertThatThrownBy(() -> calls.post(endpoint("https://x.example/"), Map.of(), new byte[0]))
        .isInstanceOf(PlatformAway.class)
        .hasMessage("unknown-host");
  }

  @Test
  void checksTheCertificateAgainstTheName(@TempDir Path folder) throws Exception {
    var context = context(keys(folder, "endpoint.test"));
    var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    var taken = new AtomicInteger();
    server.createContext(
        "/",
        it -> {
          taken.incrementAndGet();
          it.sendResponseHeaders(202, -1);
          it.close();
        });
    server.start();
    try {
      var calls =
          new EndpointCalls(
              _ -> addresses("127.0.0.1"), context.getSocketFactory(), Duration.ofSeconds(10));
      String port = ":" + server.getAddress().getPort() + "/";
      var meant = endpoint("https://endpoint.test" + port, "endpoint.test");
      var other = endpoint("https://other.test" + port, "other.test");

      assertThat(calls.post(meant, Map.of(), new byte[0]).status()).isEqualTo(202);
      assertThatThrownBy(() -> calls.post(other, Map.of(), new byte[0]))
          .isInstanceOf(PlatformAway.class)
          .hasMessage("connection");
      assertThat(taken).hasValue(1);
    } finally {
      server.stop(0);
    }
  }

  private static KeyStore keys(Path folder, String name) throws Exception {
    var file = folder.resolve("keys.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var process =
        new ProcessBuilder(
                List.of(
                    keytool,
                    "-genkeypair",
                    "-alias",
                    "x",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=x",
                    "-ext",
                    "SAN=dns:" + name,
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    "changeit",
                    "-keystore",
                    file.toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor()).isZero();
    var keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, "changeit".toCharArray());
    }
    return keys;
  }

  private static SSLContext context(KeyStore keys) throws Exception {
    var own = KeyManagerFactory.getInstance("PKIX");
    own.init(keys, "changeit".toCharArray());
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("x", keys.getCertificate("x"));
    var trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void readsStatusAndTimeToWait() throws IOException {
    var reply =
        ResponseHead.read(
                stream(
                    "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"
                        + "HTTP/1.1 429 Too Many\r\nA: b\r\nretry-after: 7\r\n\r\nbody"))
            .reply();

    assertThat(reply.status()).isEqualTo(429);
    assertThat(Optional.ofNullable(reply.retryAfter())).contains(Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", "hello\r\n\r\n", "HTTP/1.1 20 OK\r\n\r\n"})
  void knowsWhatIsNoResponse(String text) {
    assertThatThrownBy(() -> ResponseHead.read(stream(text)).reply())
        .isInstanceOf(IOException.class);
  }

  @Test
  void readsNoEndlessHead() {
    var endless = stream("HTTP/1.1 200 OK\r\n" + "a: b\r\n".repeat(100_000));

    assertThatThrownBy(() -> ResponseHead.read(endless)).isInstanceOf(IOException.class);
  }
}
