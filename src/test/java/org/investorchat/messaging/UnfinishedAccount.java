package org.investorchat.messaging;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;

/** An account of which nothing but its id is set. */
public final class UnfinishedAccount {

  private UnfinishedAccount() {}

  /** Returns what the start says to one of {@code channel}, whose settings are {@code record}. */
  public static String refusal(String channel, Class<?> record) throws IOException {
    String prefix = "channels." + channel;
    var account = new MapConfigurationPropertySource(Map.of(prefix + ".accounts[0].id", "main"));
    var file =
        new YamlPropertySourceLoader()
            .load("settings", new FileSystemResource("config/application.yaml"))
            .getFirst();
    var binder = new Binder(List.of(account, ConfigurationPropertySource.from(file)));
    try {
      var settings = binder.bind(prefix, record);
      throw new AssertionError("bound: " + settings.isBound());
    } catch (BindException e) {
      return String.valueOf(root(e).getMessage());
    }
  }

  private static Throwable root(Throwable thrown) {
    return thrown.getCause() == null ? thrown : root(thrown.getCause());
  }
}
