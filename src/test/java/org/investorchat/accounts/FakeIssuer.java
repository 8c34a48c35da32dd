package org.investorchat.accounts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.investorchat.platform.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An identity provider on this machine: discovery, keys, and the code flow with a proof key. */
final class FakeIssuer implements AutoCloseable {

  static final String CLIENT = "investor-chatbot";
  static final String SECRET = "the secret of the client";

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpServer server;
  private final RSAKey key;
  private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
  private final Map<String, Object> claims = new ConcurrentHashMap<>();
  private volatile RSAKey signing;

  FakeIssuer() {
    key = newKey();
    signing = key;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/.well-known/openid-configuration", it -> reply(it, discovery()));
    server.createContext("/keys", it -> reply(it, new JWKSet(key.toPublicJWK()).toJSONObject()));
    server.createContext("/token", it -> reply(it, token(form(it))));
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Signs in whom these claims describe, as a browser would that was led to {@code address}. */
  String authorize(String address, Map<String, Object> person) {
    var query = parameters(URI.create(address).getRawQuery());
    claims.clear();
    claims.putAll(person);
    String code = "code-" + asked.size();
    asked.put(code, query);
    return query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state");
  }

  /** Has tokens signed with a key that nobody publishes, or with that of the provider again. */
  void forge(boolean whether) {
    signing = whether ? newKey() : key;
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("one").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> discovery() {
    Map<String, Object> discovery = new LinkedHashMap<>();
    discovery.put("issuer", address());
    discovery.put("authorization_endpoint", address() + "/authorize");
    discovery.put("token_endpoint", address() + "/token");
    discovery.put("jwks_uri", address() + "/keys");
    discovery.put("response_types_supported", new String[] {"code"});
    discovery.put("subject_types_supported", new String[] {"public"});
    discovery.put("id_token_signing_alg_values_supported", new String[] {"RS256"});
    discovery.put("token_endpoint_auth_methods_supported", new String[] {"client_secret_basic"});
    return discovery;
  }

  private Map<String, Object> token(Map<String, String> request) {
    var authorization = asked.remove(String.valueOf(request.get("code")));
    String proof = Sha256.hex(String.valueOf(request.get("code_verifier")));
    if (authorization == null || !proof.equals(hex(authorization.get("code_challenge")))) {
      return Map.of("error", "invalid_grant");
    }
    return Map.of(
        "access_token", "of no use", "token_type", "Bearer", "id_token", idToken(authorization));
  }

  private static String hex(@Nullable String base64url) {
    return HexFormat.of().formatHex(Base64.getUrlDecoder().decode(String.valueOf(base64url)));
  }

  private String idToken(Map<String, String> authorization) {
    try {
      var set =
          new JWTClaimsSet.Builder()
              .issuer(address())
              .audience(CLIENT)
              .issueTime(Date.from(Instant.now()))
              .expirationTime(Date.from(Instant.now().plusSeconds(60)))
              .claim("nonce", authorization.get("nonce"));
      claims.forEach(set::claim);
      var token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), set.build());
      token.sign(new RSASSASigner(signing));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> form(HttpExchange exchange) throws IOException {
    return parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : text.split("&", -1)) {
      var parts = pair.split("=", 2);
      parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return parameters;
  }

  private static void reply(HttpExchange exchange, Map<String, Object> body) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(body.containsKey("error") ? 400 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
