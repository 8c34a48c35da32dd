package org.investorchat.desk;

/**
 * A way to callers who are not at the portal, where a reply waits in their conversation, but on
 * another platform. It may lead to them when their conversation is long gone.
 */
public interface ReplyRoute {

  /**
   * Brings a reply on its way to its caller, once however often it is asked to: the id of the
   * message tells.
   *
   * @return whether there is a way to them
   * @throws org.investorchat.platform.StateUnavailable when it must be asked again later
   */
  boolean carry(OperatorReplied reply);
}
