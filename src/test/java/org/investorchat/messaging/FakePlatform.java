package org.investorchat.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A platform in process, as its documentation describes it: it signs what it delivers and takes
 * what is sent to people. The tests of the channel and the play that README names use the same.
 */
public interface FakePlatform extends AutoCloseable {

  /** The id of the one account that {@link #settings} have. */
  String ACCOUNT = "main";

  /** Returns the name of the channel. */
  String channel();

  /** Returns settings of the application, for one account, with which the channel calls this. */
  Map<String, String> settings();

  /** Returns the channel with these settings. */
  Channel channel(Clock clock);

  /** Returns the delivery of a text, signed. */
  RawRequest text(String sender, String messageId, String text, Instant at);

  /** Returns the delivery of something that is not a text, signed. */
  RawRequest picture(String sender, String messageId, Instant at);

  /** Returns the delivery of an event of a kind that nobody knows, signed. */
  RawRequest unknownEvent(Instant at);

  /**
   * Returns forgeries of a delivery: each with one change of a byte in the body, the signature, the
   * timestamp or the secret.
   */
  List<RawRequest> forgeries(RawRequest genuine);

  /**
   * Returns whether a genuine delivery of a time long ago or far ahead is refused: where the
   * platform signs the time.
   */
  boolean signsTime();

  /** Returns the texts that {@code sender} sees, the oldest first, as the platform got them. */
  List<String> seen(String sender);

  /** Returns where calls go, to have it misbehave. */
  FakeServer server();

  @Override
  void close();
}
