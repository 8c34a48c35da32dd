package org.investorchat.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What waits for the store, in order, and the files it stands in: one that is written, and those
 * that failed or that dead processes left, until all in them is settled.
 */
final class JournalBacklog implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JournalBacklog.class);

  private final JournalFolder folder;
  private final long mostBytes;
  private final Map<String, Waiting> waiting = new LinkedHashMap<>();
  private final List<JournalFile> files = new ArrayList<>();
  private @Nullable JournalFile current;
  private long newest;
  private long waitingBytes;
  private long setAside;

  /** An event that waits. */
  static final class Waiting {

    private final JournalEvent event;
    private final long number;
    private final int bytes;
    private volatile Place place;
    private volatile @Nullable RuntimeException fault;

    private Waiting(JournalEvent event, long number, int bytes, Place place) {
      this.event = event;
      this.number = number;
      this.bytes = bytes;
      this.place = place;
    }

    JournalEvent event() {
      return event;
    }

    /** Returns its place in the order of all that ever waited here. */
    long number() {
      return number;
    }

    /** Returns why the store will never take it; empty while nothing is known against it. */
    Optional<RuntimeException> fault() {
      return Optional.ofNullable(fault);
    }
  }

  /** A line in a file. */
  private record Place(JournalFile file, long line) {

    void force() throws IOException {
      file.force(line);
    }
  }

  JournalBacklog(JournalFolder folder, long mostBytes) {
    this.folder = folder;
    this.mostBytes = mostBytes;
  }

  /** Opens the file to write to, before it is needed. */
  synchronized void prepare() throws IOException {
    current();
  }

  /**
   * Returns once {@code event} is on the disk. One that waits already is not written again.
   *
   * @throws StateUnavailable when the files hold as much as they may
   */
  Waiting keep(JournalEvent event) throws IOException {
    var kept = write(event);
    try {
      kept.place.force();
      return kept;
    } catch (IOException e) {
      withdraw(kept);
      throw e;
    }
  }

  private synchronized Waiting write(JournalEvent event) throws IOException {
    var known = waiting.get(event.id());
    if (known != null) {
      return known;
    }
    byte[] line = JournalLine.kept(event);
    makeRoom(line.length);
    var file = current();
    try {
      return add(event, line.length, new Place(file, file.write(line)));
    } catch (IOException e) {
      dropIfSettled(file);
      throw e;
    }
  }

  private Waiting add(JournalEvent event, int bytes, Place place) {
    var added = new Waiting(event, ++newest, bytes, place);
    waiting.put(event.id(), added);
    waitingBytes += bytes;
    return added;
  }

  private JournalFile current() throws IOException {
    var file = current;
    if (file == null || file.isBroken()) {
      file = folder.create();
      files.add(file);
      current = file;
    }
    return file;
  }

  /** Writes the files anew when at least half of what they hold is settled. */
  private void makeRoom(int bytes) throws IOException {
    if (files.stream().mapToLong(JournalFile::length).sum() + bytes <= mostBytes) {
      return;
    }
    if (waitingBytes + bytes > mostBytes / 2) {
      throw StateUnavailable.journalFull(folder.path(), mostBytes);
    }
    rewrite(List.copyOf(waiting.values()));
  }

  /** Returns whether {@code it} has not been settled yet. */
  synchronized boolean holds(Waiting it) {
    return waiting.get(it.event().id()) == it;
  }

  synchronized boolean holds(String eventId) {
    return waiting.containsKey(eventId);
  }

  /** Returns what has waited longest. */
  synchronized Optional<Waiting> first() {
    return waiting.values().stream().findFirst();
  }

  synchronized int size() {
    return waiting.size();
  }

  /** Returns how many lines and events were set aside since the start. */
  synchronized long setAside() {
    return setAside;
  }

  /** Removes an event that the store has, and files in which none waits any more. */
  synchronized void settle(Waiting it) {
    if (remove(it) && isAnyIn(it.place.file())) {
      mark(it);
    }
    dropIfSettled(it.place.file());
  }

  /** Without the mark it is applied once more after a restart, which changes nothing. */
  private static void mark(Waiting settled) {
    try {
      settled.place.file().write(JournalLine.settled(settled.event().id()));
    } catch (IOException e) {
      LOG.debug("event=journal-mark-lost id={}", settled.event().id());
    }
  }

  /** Moves an event that the store will never take, because of {@code fault}, out of the way. */
  synchronized void setAside(Waiting refused, RuntimeException fault) throws IOException {
    folder.setAside(refused.place.file().path(), refused.event());
    refused.fault = fault;
    setAside++;
    settle(refused);
  }

  private synchronized void withdraw(Waiting it) {
    remove(it);
    dropIfSettled(it.place.file());
  }

  private boolean remove(Waiting it) {
    boolean removed = waiting.remove(it.event().id(), it);
    waitingBytes -= removed ? it.bytes : 0;
    return removed;
  }

  private boolean isAnyIn(JournalFile file) {
    return waiting.values().stream().anyMatch(it -> it.place.file() == file);
  }

  private void dropIfSettled(JournalFile file) {
    if (isAnyIn(file) || !files.contains(file)) {
      return;
    }
    try {
      if (file == current && !file.isBroken()) {
        file.empty();
      } else {
        drop(file);
      }
    } catch (IOException e) {
      LOG.warn("event=journal-file-left file={}", file.path().getFileName());
    }
  }

  private void drop(JournalFile file) throws IOException {
    file.delete();
    files.remove(file);
    current = current == file ? null : current;
  }

  /** Removes every event and every settled line about {@code subject}. */
  synchronized void forget(String subject) throws IOException {
    folder.forget(subject);
    if (!waiting.isEmpty()) {
      rewrite(
          waiting.values().stream().filter(it -> !it.event().subject().equals(subject)).toList());
    }
  }

  /** Moves {@code rest} to a new file, and drops all else. */
  private void rewrite(List<Waiting> rest) throws IOException {
    var old = List.copyOf(files);
    current = rest.isEmpty() ? null : copy(rest);
    var ids = rest.stream().map(it -> it.event().id()).collect(Collectors.toSet());
    waiting.keySet().retainAll(ids);
    waitingBytes = rest.stream().mapToLong(it -> it.bytes).sum();
    for (var file : old) {
      drop(file);
    }
  }

  private JournalFile copy(Collection<Waiting> events) throws IOException {
    var file = folder.create();
    files.add(file);
    try {
      long last = 0;
      for (var it : events) {
        last = file.write(JournalLine.kept(it.event()));
      }
      file.force(last);
    } catch (IOException e) {
      drop(file);
      throw e;
    }
    events.forEach(it -> it.place = new Place(file, 0));
    return file;
  }

  /** Takes over what dead processes left in the folder. */
  synchronized void adopt() {
    try {
      var ours = files.stream().map(JournalFile::path).collect(Collectors.toSet());
      for (Path path : folder.files()) {
        if (!ours.contains(path)) {
          adopt(path);
        }
      }
    } catch (IOException e) {
      LOG.warn("event=journal-unreadable folder={}", folder.path());
    }
  }

  private void adopt(Path path) {
    try {
      var file = JournalFile.adopt(path);
      if (file.isPresent()) {
        adopt(file.get());
      }
    } catch (IOException e) {
      LOG.warn("event=journal-unreadable file={}", path.getFileName());
    }
  }

  private void adopt(JournalFile file) throws IOException {
    try {
      var content = file.readAndCut();
      setAside(file, content.damaged());
      files.add(file);
      content.events().stream()
          .filter(it -> !waiting.containsKey(it.id()))
          .forEach(it -> add(it, JournalLine.kept(it).length, new Place(file, 0)));
      if (!content.events().isEmpty()) {
        LOG.info("event=journal-adopted events={}", content.events().size());
      }
    } catch (IOException e) {
      file.close();
      throw e;
    }
    dropIfSettled(file);
  }

  private void setAside(JournalFile file, List<byte[]> damaged) throws IOException {
    if (!damaged.isEmpty()) {
      folder.setAside(file.path(), damaged);
      setAside += damaged.size();
      LOG.error(
          "event=journal-damaged file={} lines={}", file.path().getFileName(), damaged.size());
    }
  }

  /** Lets go of the files. What waits stays in them, for the next process. */
  @Override
  public synchronized void close() throws IOException {
    for (var file : List.copyOf(files)) {
      if (isAnyIn(file)) {
        file.close();
      } else {
        drop(file);
      }
    }
    files.clear();
    current = null;
  }
}
