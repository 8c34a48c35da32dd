package org.investorchat.accounts;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Keeps an application whose passwords everybody knows from being reached from another machine:
 * without it there is no start, and it is made before the server listens.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty("accounts.demo")
class DemoGuard {

  DemoGuard(@Value("${server.address:#{null}}") @Nullable InetAddress address) {
    if (address == null || !address.isLoopbackAddress()) {
      throw new IllegalStateException(
          "accounts.demo: the passwords are known to everybody, so server.address must be this"
              + " machine alone, such as 127.0.0.1, got "
              + (address == null ? "none, which is every address" : address.getHostAddress()));
    }
  }
}
