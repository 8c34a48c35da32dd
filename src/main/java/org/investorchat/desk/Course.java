package org.investorchat.desk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a ticket so far.
 *
 * @param sent null before anything was
 * @param callbacks the oldest first
 * @param remarks on steps, the oldest first
 * @param resolution how it ended; null before it did
 */
public record Course(
    @Nullable Sending sent,
    List<Callback> callbacks,
    List<Remark> remarks,
    @Nullable Resolution resolution) {

  static final Course BEGUN = new Course(null, List.of(), List.of(), null);

  public Course {
    callbacks = List.copyOf(callbacks);
    remarks = List.copyOf(remarks);
  }

  Course with(@Nullable Sending sending) {
    return new Course(sending, callbacks, remarks, resolution);
  }

  Course with(Callback callback) {
    return new Course(sent, and(callbacks, callback), remarks, resolution);
  }

  Course with(Remark remark) {
    return new Course(sent, callbacks, and(remarks, remark), resolution);
  }

  Course resolved(@Nullable Resolution how) {
    return new Course(sent, callbacks, remarks, how);
  }

  /** Returns this without a word of anybody. */
  Course redacted() {
    return new Course(
        sent == null ? null : sent.redacted(),
        callbacks.stream().map(Callback::redacted).toList(),
        List.of(),
        resolution);
  }

  private static <T> List<T> and(List<T> some, T more) {
    var all = new ArrayList<>(some);
    all.add(more);
    return all;
  }
}
