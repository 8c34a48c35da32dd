package org.investorchat.accounts;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.investorchat.accounts.AccountEvent.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * Guards the desk, and nothing else: what is public has no session, no cookie and none of these
 * filters. Headers are {@code SecurityHeaders}' own, except that nothing of the desk is stored.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableWebSecurity
class DeskSecurity {

  private final DeskAccess access;
  private final DeskRefusals refusals;
  private final AccountEvents events;

  DeskSecurity(DeskAccess access, DeskRefusals refusals, AccountEvents events) {
    this.access = access;
    this.refusals = refusals;
    this.events = events;
  }

  /**
   * The only chain there is; a request that it is not for meets none. It finds {@link
   * PasswordSignIn} by its type, and must not be given it too: failures would count twice.
   */
  @Bean
  SecurityFilterChain deskChain(
      HttpSecurity http, AccountCheck check, ObjectProvider<OidcSignIn> organisation) {
    organisation.ifAvailable(it -> http.oauth2Login(it::configure));
    return http.securityMatcher(DeskFirewall::isOfTheDesk)
        .headers(
            it ->
                it.defaultsDisabled()
                    .addHeaderWriter(
                        new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "no-store")))
        .csrf(DeskSecurity::against)
        .requestCache(it -> it.disable())
        .formLogin(DeskSecurity::signIn)
        .logout(this::signOut)
        .exceptionHandling(
            it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .addFilterAfter(check, SecurityContextHolderFilter.class)
        .authorizeHttpRequests(
            it ->
                // What goes on later was let in as a request.
                it.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                    .permitAll()
                    .anyRequest()
                    .access(access))
        .build();
  }

  @Bean
  AccountCheck accountCheck(Sessions sessions) {
    return new AccountCheck(sessions);
  }

  /** Spring Boot would otherwise have every filter of ours look at every request. */
  @Bean
  FilterRegistrationBean<AccountCheck> onlyInTheChain(AccountCheck check) {
    var registration = new FilterRegistrationBean<>(check);
    registration.setEnabled(false);
    return registration;
  }

  /** What happens to accounts is told by {@link AccountEvent}s; metrics would name classes. */
  @Bean
  SecurityObservationSettings noObservations() {
    return SecurityObservationSettings.noObservations();
  }

  /** Scripts of our pages read the cookie and send it back in a header, which no other site can. */
  private static void against(CsrfConfigurer<HttpSecurity> forgery) {
    var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
    cookie.setCookieCustomizer(it -> it.sameSite("Lax"));
    forgery.spa().csrfTokenRepository(cookie);
  }

  private static void signIn(FormLoginConfigurer<HttpSecurity> form) {
    form.loginPage(Redirection.SIGN_IN)
        .usernameParameter("account")
        .passwordParameter("password")
        .successHandler(DeskSecurity::admit)
        .failureHandler(DeskSecurity::refuse);
  }

  static void admit(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
    boolean mustChange =
        authentication.getPrincipal() instanceof HasSession it && it.session().mustChangePassword();
    Redirection.to(
        mustChange ? Redirection.PASSWORD : Redirection.wanted(request), "", request, response);
  }

  static void refuse(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
    String told = reason instanceof BadCredentialsException ? "refused" : "away";
    Redirection.to(Redirection.SIGN_IN, told, request, response);
  }

  private void signOut(LogoutConfigurer<HttpSecurity> logout) {
    logout
        .logoutUrl("/desk/logout")
        .addLogoutHandler((_, _, who) -> tellOf(who))
        .logoutSuccessHandler(
            (request, response, _) ->
                Redirection.to(Redirection.SIGN_IN, "signed-out", request, response));
  }

  private void tellOf(@Nullable Authentication who) {
    if (who != null) {
      events.publish(Kind.SIGNED_OUT, who.getName());
    }
  }
}
