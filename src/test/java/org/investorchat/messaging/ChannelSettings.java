package org.investorchat.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;

/** Reads the settings of a channel as the application does. */
public final class ChannelSettings {

  private ChannelSettings() {}

  /** Returns {@code settings}, and what {@code config/application.yaml} says beside them. */
  public static <S> S of(Class<S> type, Map<String, String> settings) {
    var binder = new Binder(List.of(new MapConfigurationPropertySource(settings), file()));
    String prefix = type.getAnnotation(ConfigurationProperties.class).prefix();
    return binder
        .bind(prefix, Bindable.of(type), new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
        .orElseThrow(() -> new IllegalStateException("no settings of " + prefix));
  }

  private static ConfigurationPropertySource file() {
    try {
      return Objects.requireNonNull(
          ConfigurationPropertySource.from(
              new YamlPropertySourceLoader()
                  .load("settings", new FileSystemResource("config/application.yaml"))
                  .getFirst()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
