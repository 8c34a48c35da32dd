package org.investorchat.platform;

/** Applies the events of one kind to the store. */
public interface EventOwner {

  /** Returns the kind; it stays the same for as long as a journal may hold events of it. */
  String kind();

  /**
   * Applies {@code event}, which may have been applied before, wholly or in part, here or by
   * another instance: once more must change nothing, and an older event must not undo a younger
   * one. What no longer counts, because its subject is erased or its time is over, is let pass.
   * Other events may be kept meanwhile; they are applied after this one.
   *
   * @throws StateUnavailable when the store does not take it now; it is applied again later. With
   *     any other exception the event is set aside for people to look at.
   */
  void apply(JournalEvent event);
}
