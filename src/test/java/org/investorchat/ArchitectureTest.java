package org.investorchat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Checks that the code keeps to the map in README.md. */
@AnalyzeClasses(packagesOf = InvestorChatbot.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final ApplicationModules MODULES = ApplicationModules.of(InvestorChatbot.class);

  /** Libraries and the only modules that use them; equality, so the table cannot go stale. */
  private static final Map<String, Set<String>> LIBRARY_OWNERS =
      Map.ofEntries(
          entry("org.apache.lucene", Set.of("retrieval")),
          entry("ai.onnxruntime", Set.of("retrieval")),
          entry("org.ejml", Set.of("retrieval")),
          entry("dev.langchain4j", Set.of("retrieval")),
          entry("io.modelcontextprotocol", Set.of("channels")),
          entry("reactor", Set.of("channels")),
          entry("com.github.difflib", Set.of("desk")),
          entry("com.github.benmanes.caffeine", Set.of("answering", "conversation", "retrieval")),
          entry("io.micrometer", Set.of("answering", "messaging", "platform")),
          entry("org.springframework.boot.health", Set.of("platform")),
          entry("org.springframework.boot.actuate", Set.of("channels")),
          entry("opennlp", Set.of("answering", "conversation")),
          entry("com.ibm.icu", Set.of("knowledge", "retrieval")),
          entry(
              "tools.jackson",
              Set.of(
                  "accounts",
                  "answering",
                  "channels",
                  "conversation",
                  "desk",
                  "evaluation",
                  "knowledge",
                  "messaging",
                  "platform",
                  "retrieval")),
          entry("com.fasterxml.jackson", Set.of("channels", "evaluation", "knowledge", "platform")),
          entry("redis.clients.jedis", Set.of("platform")),
          entry("org.sqlite", Set.of("platform")),
          entry("org.springframework.security", Set.of("accounts")),
          entry("com.nimbusds", Set.of("channels")),
          entry("jakarta.servlet", Set.of("accounts", "channels", "platform")),
          entry("org.apache.catalina", Set.of("platform")),
          entry("org.springframework.web", Set.of("accounts", "channels", "platform")),
          entry("org.springdoc", Set.of("channels", "platform")));

  /** The folders of channels, so that the rule about them is known to see them. */
  private static final Set<String> CHANNELS =
      Set.of(
          "desk",
          "dingtalk",
          "feishu",
          "line",
          "mcp",
          "openai",
          "portal",
          "rest",
          "slack",
          "standard",
          "teams",
          "telegram",
          "terminal",
          "ui",
          "webhooks",
          "wechat",
          "wecom",
          "whatsapp");

  @Test
  void modulesDependOnlyOnWhatTheyDeclare() {
    MODULES.verify();
  }

  /** Catches what verify() lets through: a module with no declaration, a typo, a leftover. */
  @Test
  void modulesUseExactlyWhatTheyDeclare() {
    assertThat(MODULES.stream()).isNotEmpty();
    for (var module : MODULES) {
      var declared = module.getBasePackage().getAnnotation(ApplicationModule.class);
      assertThat(declared)
          .as("package-info.java of %s declares its dependencies", module)
          .isPresent();
      var used =
          module
              .getDirectDependencies(MODULES)
              .uniqueModules()
              .map(it -> it.getIdentifier().toString());
      assertThat(used)
          .as("modules used by %s", module.getIdentifier())
          .containsExactlyInAnyOrder(declared.get().allowedDependencies());
    }
  }

  @ArchTest
  static void librariesAreUsedWhereTheMapSays(JavaClasses code) {
    LIBRARY_OWNERS.forEach(
        (library, owners) -> {
          var users =
              code.stream()
                  .filter(it -> uses(it, library))
                  .flatMap(it -> MODULES.getModuleByType(it.getName()).stream())
                  .map(it -> it.getIdentifier().toString())
                  .collect(toSet());
          assertThat(users).as("modules that use %s", library).isEqualTo(owners);
        });
  }

  private static boolean uses(JavaClass type, String library) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(it -> it.getTargetClass().getPackageName().startsWith(library));
  }

  @ArchTest
  static void everyChannelIsSeen(JavaClasses code) {
    var folders =
        code.stream()
            .map(JavaClass::getPackageName)
            .filter(it -> it.startsWith("org.investorchat.channels."))
            .map(it -> it.substring("org.investorchat.channels.".length()))
            .collect(toSet());
    assertThat(folders).isEqualTo(CHANNELS);
  }

  @ArchTest
  static final ArchRule channelsDoNotKnowEachOther =
      slices().matching("org.investorchat.channels.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule knowledgeIsPlainJava =
      classes()
          .that()
          .resideInAPackage("org.investorchat.knowledge")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.investorchat.knowledge",
              "java..",
              "org.jspecify..",
              "com.ibm.icu..",
              "com.fasterxml.jackson.annotation..",
              "org.springframework.modulith..");

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Base|Data|Info)$");

  @ArchTest static final ArchRule noFieldInjection = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  @ArchTest static final ArchRule noStandardStreams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
}
