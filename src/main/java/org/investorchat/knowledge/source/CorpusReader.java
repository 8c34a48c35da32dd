package org.investorchat.knowledge.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Gazetteer;
import org.investorchat.knowledge.Glossary;
import org.investorchat.knowledge.Place;
import org.investorchat.knowledge.Policy;
import org.investorchat.knowledge.source.KnowledgeFiles.BodiesFile;
import org.investorchat.knowledge.source.KnowledgeFiles.GlossaryFile;
import org.investorchat.knowledge.source.KnowledgeFiles.PlaceEntry;
import org.investorchat.knowledge.source.KnowledgeFiles.PlacesFile;

/** Reads the folder {@code knowledge/}: the shared files and one folder for each policy. */
public final class CorpusReader {

  private CorpusReader() {}

  /**
   * Returns everything below {@code root}, policies in the order of their folders' names.
   *
   * @throws MalformedKnowledge when a file is missing, malformed, or names what does not exist
   */
  public static Corpus read(Path root) {
    var gazetteer = gazetteer(root);
    var glossary =
        new Glossary(YamlFiles.read(root.resolve("glossary.yaml"), GlossaryFile.class).terms());
    return new Corpus(policies(root, gazetteer), gazetteer, glossary, KnowledgeVersion.of(root));
  }

  private static Gazetteer gazetteer(Path root) {
    Path bodies = root.resolve("bodies.yaml");
    Path places = root.resolve("places.yaml");
    var gazetteer =
        new Gazetteer(
            YamlFiles.read(bodies, BodiesFile.class).bodies(),
            YamlFiles.read(places, PlacesFile.class).places().stream()
                .map(CorpusReader::place)
                .toList());
    Uniqueness.require(bodies, "bodies", gazetteer.bodies().stream().map(it -> it.id()).toList());
    Uniqueness.require(places, "places", gazetteer.places().stream().map(Place::id).toList());
    return gazetteer;
  }

  private static Place place(PlaceEntry entry) {
    return new Place(
        entry.id(),
        entry.within(),
        entry.inDocument().orElse(false),
        entry.name(),
        entry.aliases());
  }

  private static List<Policy> policies(Path root, Gazetteer gazetteer) {
    var folders = folders(root);
    if (folders.isEmpty()) {
      throw new MalformedKnowledge(root, "folder", "expected a folder with a policy.yaml in it");
    }
    return folders.stream().map(it -> new PolicyReader(it, gazetteer).read()).toList();
  }

  private static List<Path> folders(Path root) {
    try (var children = Files.list(root)) {
      return children
          .filter(it -> Files.isRegularFile(it.resolve("policy.yaml")))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + root, e);
    }
  }
}
