package org.investorchat.knowledge.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a state of the knowledge by its content. */
final class KnowledgeVersion {

  private static final int HEX_DIGITS = 12;

  private KnowledgeVersion() {}

  /** Returns the first 12 hex digits of the SHA-256 over all YAML files, names and content. */
  static String of(Path root) {
    try (var files = Files.walk(root)) {
      var digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        digest.update((name + "\0").getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + root, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
