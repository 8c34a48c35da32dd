package org.investorchat.platform;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import org.investorchat.platform.StateUrl.Encryption;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.SslVerifyMode;

/** Makes the TLS options of connections to Redis: the server's certificate and name are checked. */
final class RedisEncryption {

  private static final String STORE_TYPE = "PKCS12";

  private RedisEncryption() {}

  static SslOptions options(Encryption encryption) {
    var options = SslOptions.builder().sslVerifyMode(SslVerifyMode.FULL);
    if (!encryption.authority().toString().isEmpty()) {
      var trusted = trusted(encryption.authority());
      options.trustStoreType(STORE_TYPE);
      options.truststore(() -> new ByteArrayInputStream(trusted), new char[0]);
    }
    return options.build();
  }

  /** Returns the authorities in a PEM file as a store of keys, the form that Jedis takes. */
  private static byte[] trusted(Path authority) {
    try (var pem = Files.newInputStream(authority)) {
      var store = KeyStore.getInstance(STORE_TYPE);
      store.load(null, null);
      int number = 0;
      for (var it : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        store.setCertificateEntry("authority-" + number++, it);
      }
      var bytes = new ByteArrayOutputStream();
      store.store(bytes, new char[0]);
      return bytes.toByteArray();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "state.url: ca=" + authority + " must be a readable PEM file of certificates", e);
    }
  }
}
