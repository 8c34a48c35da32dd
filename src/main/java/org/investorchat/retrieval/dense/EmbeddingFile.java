package org.investorchat.retrieval.dense;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The vectors of one model on disk, by the hash of their texts.
 *
 * <p>Big-endian: magic, dimension, count, then for each entry 32 bytes of hash and the vector as
 * 32-bit floats, then the CRC-32C of everything before it as 64 bits. A file that is not exactly so
 * is as good as none, and one that cannot be written is written at the next start: this is a cache.
 */
final class EmbeddingFile {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddingFile.class);
  private static final int MAGIC = 0x49435631;
  private static final int HEADER = 3 * Integer.BYTES;

  private final Path path;
  private final int dimension;

  EmbeddingFile(Path path, int dimension) {
    this.path = path;
    this.dimension = dimension;
  }

  /** Returns what is on disk; empty when there is no file or not a whole one. */
  Map<TextHash, float[]> read() {
    if (!Files.isRegularFile(path)) {
      return Map.of();
    }
    try {
      return parse(Files.readAllBytes(path));
    } catch (IOException e) {
      LOG.warn("event=embedding-cache-unreadable file={} reason={}", path, e.toString());
      return Map.of();
    }
  }

  private Map<TextHash, float[]> parse(byte[] bytes) throws IOException {
    var buffer = ByteBuffer.wrap(bytes);
    if (bytes.length < HEADER + Long.BYTES
        || buffer.getLong(bytes.length - Long.BYTES) != checksum(bytes)
        || buffer.getInt() != MAGIC
        || buffer.getInt() != dimension) {
      throw new IOException("truncated, damaged, or of another format");
    }
    int count = buffer.getInt();
    Map<TextHash, float[]> vectors = HashMap.newHashMap(count);
    for (int i = 0; i < count; i++) {
      var hash = TextHash.read(buffer);
      float[] vector = new float[dimension];
      buffer.asFloatBuffer().get(vector);
      buffer.position(buffer.position() + dimension * Float.BYTES);
      vectors.put(hash, vector);
    }
    return vectors;
  }

  /** Replaces the file in one step, so that a reader sees the old one or the new one. */
  void write(Map<TextHash, float[]> vectors) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Path draft = Files.createTempFile(path.toAbsolutePath().getParent(), "vectors", ".tmp");
      try {
        Files.write(draft, format(vectors));
        Files.move(
            draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      LOG.warn("event=embedding-cache-not-written file={} reason={}", path, e.toString());
    }
  }

  private byte[] format(Map<TextHash, float[]> vectors) {
    int entry = TextHash.BYTES + dimension * Float.BYTES;
    byte[] bytes = new byte[HEADER + vectors.size() * entry + Long.BYTES];
    var buffer = ByteBuffer.wrap(bytes);
    buffer.putInt(MAGIC).putInt(dimension).putInt(vectors.size());
    vectors.forEach(
        (hash, vector) -> {
          hash.write(buffer);
          buffer.asFloatBuffer().put(vector);
          buffer.position(buffer.position() + dimension * Float.BYTES);
        });
    buffer.putLong(checksum(bytes));
    return bytes;
  }

  private static long checksum(byte[] bytes) {
    var crc = new CRC32C();
    crc.update(bytes, 0, bytes.length - Long.BYTES);
    return crc.getValue();
  }
}
