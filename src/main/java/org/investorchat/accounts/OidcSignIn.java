package org.investorchat.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Lets people sign in with accounts of their organisation, by the code flow with a proof key. */
@Component
@ConditionalOnWebApplication
@Conditional(OnIssuer.class)
class OidcSignIn {

  private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final AccountSettings settings;
  private final OidcAccounts accounts;

  OidcSignIn(AccountSettings settings, OidcAccounts accounts) {
    this.settings = settings;
    this.accounts = accounts;
  }

  void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
    login
        .clientRegistrationRepository(new OidcProvider(settings.oidc()))
        .authorizedClientRepository(new NothingKept())
        .loginPage(Redirection.SIGN_IN)
        .loginProcessingUrl(OidcProvider.CALLBACK)
        .authorizationEndpoint(it -> it.baseUri(OidcProvider.BEGINNING))
        .tokenEndpoint(it -> it.accessTokenResponseClient(tokens()))
        .userInfoEndpoint(it -> it.oidcUserService(accounts))
        .successHandler(DeskSecurity::admit)
        .failureHandler(OidcSignIn::refuse)
        .addObjectPostProcessor(new AwayProvider());
  }

  private static RestClientAuthorizationCodeTokenResponseClient tokens() {
    var requests = new JdkClientHttpRequestFactory();
    requests.setReadTimeout(PATIENCE);
    var tokens = new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(requests)
            .configureMessageConverters(
                it ->
                    it.addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return tokens;
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
    String code =
        reason instanceof OAuth2AuthenticationException it
            ? it.getError().getErrorCode()
            : reason.getClass().getSimpleName();
    LOG.warn("event=provider-sign-in-refused reason={}", code);
    boolean away = code.equals(OidcAccounts.AWAY);
    Redirection.to(Redirection.SIGN_IN, away ? "away" : "refused-there", request, response);
  }

  /** Leads back whom a provider that does not answer would leave with an error. */
  private static final class AwayProvider
      implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {

    @Override
    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
      filter.setAuthenticationFailureHandler(
          (request, response, _) -> {
            LOG.warn("event=provider-away see=accounts.oidc.issuer");
            Redirection.to(Redirection.SIGN_IN, "refused-there", request, response);
          });
      return filter;
    }
  }

  /** Keeps no token: what is done here is done with the account's role and not at the provider. */
  private static final class NothingKept implements OAuth2AuthorizedClientRepository {

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
        String provider, Authentication principal, HttpServletRequest request) {
      return null;
    }

    @Override
    public void saveAuthorizedClient(
        OAuth2AuthorizedClient client,
        Authentication principal,
        HttpServletRequest request,
        HttpServletResponse response) {}

    @Override
    public void removeAuthorizedClient(
        String provider,
        Authentication principal,
        HttpServletRequest request,
        HttpServletResponse response) {}
  }
}
