package org.investorchat.accounts;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Lets requests pass that a row of {@link AccessTable} lets pass. */
@Component
class DeskAccess implements AuthorizationManager<RequestAuthorizationContext> {

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    var request = context.getRequest();
    var path = PathContainer.parsePath(request.getRequestURI());
    var person = SessionAccount.of(authentication.get());
    return new AuthorizationDecision(
        AccessTable.ROWS.stream()
            .filter(it -> it.isFor(request.getMethod(), path))
            .anyMatch(it -> it.lets(person)));
  }
}
