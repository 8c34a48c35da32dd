package org.investorchat.accounts;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Checks what the identity provider says of people. Not Spring's own factory: that waits half a
 * second for the provider's keys, and knows one algorithm.
 */
@Component
@Conditional(OnIssuer.class)
class OidcTokens implements JwtDecoderFactory<ClientRegistration> {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

  @Override
  public JwtDecoder createDecoder(ClientRegistration provider) {
    return decoders.computeIfAbsent(
        String.valueOf(provider.getProviderDetails().getJwkSetUri()), it -> decoder(it, provider));
  }

  private static JwtDecoder decoder(String keys, ClientRegistration provider) {
    var requests = new JdkClientHttpRequestFactory();
    requests.setReadTimeout(PATIENCE);
    var decoder =
        NimbusJwtDecoder.withJwkSetUri(keys)
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .jwsAlgorithm(SignatureAlgorithm.PS256)
            .jwsAlgorithm(SignatureAlgorithm.ES256)
            .restOperations(new RestTemplate(requests))
            .build();
    decoder.setClaimSetConverter(
        new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(), new OidcIdTokenValidator(provider)));
    return decoder;
  }
}
