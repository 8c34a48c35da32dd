package org.investorchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks that {@code config/application.yaml} holds every setting and nothing else. */
class SettingsTest {

  private static final Set<String> LIBRARIES =
      Set.of("server", "spring", "springdoc", "management", "logging");

  static List<Class<?>> records() throws ClassNotFoundException {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    List<Class<?>> records = new ArrayList<>();
    for (var found : scanner.findCandidateComponents("org.investorchat")) {
      records.add(Class.forName(found.getBeanClassName()));
    }
    return records;
  }

  @ParameterizedTest
  @MethodSource("records")
  void everySettingOfOursIsInTheFile(Class<?> record) {
    var missing =
        Arrays.stream(record.getRecordComponents())
            .map(it -> prefix(record) + "." + kebab(it.getName()))
            .filter(name -> keys().stream().noneMatch(it -> isWithin(it, name)));

    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyKeyOfOursBinds(Class<?> record) throws IOException {
    var source = ConfigurationPropertySource.from(file());
    var binder = new Binder(List.of(source));

    var settings =
        binder.bind(
            prefix(record),
            Bindable.of(record),
            new NoUnboundElementsBindHandler(BindHandler.DEFAULT));

    assertThat(settings.isBound()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("records")
  void unknownKeysOfOursAreRefused(Class<?> record) {
    assertThat(record.getAnnotation(ConfigurationProperties.class).ignoreUnknownFields()).isFalse();
  }

  @Test
  void anUnknownKeyStopsTheStartWithItsName() {
    new ApplicationContextRunner()
        .withUserConfiguration(PlatformSettings.class)
        .withPropertyValues("web.max-body-size=1KB", "web.pages=", "web.max-boddy-size=1KB")
        .run(
            it ->
                assertThat(it.getStartupFailure())
                    .rootCause()
                    .hasMessageContaining("web.max-boddy-size"));
  }

  @Test
  void everyKeyBelongsToUsOrToALibraryThatKnowsIt() throws Exception {
    var ours = new TreeSet<String>();
    for (Class<?> record : records()) {
      ours.add(topLevel(prefix(record)));
    }
    var known = known();

    var unknown =
        keys().stream()
            .filter(it -> ours.stream().noneMatch(prefix -> isWithin(it, prefix)))
            .filter(it -> !LIBRARIES.contains(topLevel(it)) || !isKnown(it, known));

    assertThat(unknown).isEmpty();
  }

  private static boolean isKnown(String key, Map<String, String> known) {
    String name = key.replaceAll("\\[.*", "");
    return known.entrySet().stream()
        .anyMatch(
            it ->
                it.getKey().equals(name)
                    || (it.getValue().startsWith("java.util.Map") && isWithin(name, it.getKey())));
  }

  /** Returns the names of the libraries' settings that are not deprecated, with their types. */
  private static Map<String, String> known() throws IOException {
    Map<String, String> known = new HashMap<>();
    var resources =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:META-INF/*spring-configuration-metadata.json");
    for (var resource : resources) {
      try (InputStream stream = resource.getInputStream()) {
        JsonNode metadata = new JsonMapper().readTree(stream);
        metadata.path("properties").values().stream()
            .filter(it -> !it.has("deprecated") && !it.has("deprecation"))
            .forEach(it -> known.put(it.path("name").asString(), it.path("type").asString("")));
      }
    }
    return known;
  }

  private static Set<String> keys() {
    try {
      return new TreeSet<>(List.of(((EnumerablePropertySource<?>) file()).getPropertyNames()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PropertySource<?> file() throws IOException {
    return new YamlPropertySourceLoader()
        .load("settings", new FileSystemResource("config/application.yaml"))
        .getFirst();
  }

  private static boolean isWithin(String key, String name) {
    return key.equals(name) || key.startsWith(name + ".") || key.startsWith(name + "[");
  }

  private static String topLevel(String key) {
    return Stream.of(key.split("\\.", -1)).findFirst().orElseThrow();
  }

  private static String prefix(Class<?> record) {
    return record.getAnnotation(ConfigurationProperties.class).prefix();
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** The settings of the platform alone. */
  @ConfigurationPropertiesScan("org.investorchat.platform")
  static class PlatformSettings {}
}
