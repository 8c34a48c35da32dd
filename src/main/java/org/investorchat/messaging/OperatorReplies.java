package org.investorchat.messaging;

import java.util.List;
import org.investorchat.desk.OperatorReplied;
import org.investorchat.desk.ReplyRoute;
import org.investorchat.messaging.Outgoing.Said;
import org.investorchat.messaging.Outgoing.Speaker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sends what operators reply to whoever asked from a platform, as long as they are known. */
@Component
final class OperatorReplies implements ReplyRoute {

  private final CorrespondentStore correspondents;
  private final Channels channels;

  /** Had when it is needed: whoever answers letters asks the desk, which sends replies here. */
  private final ObjectProvider<Outbox> outbox;

  OperatorReplies(
      CorrespondentStore correspondents, Channels channels, ObjectProvider<Outbox> outbox) {
    this.correspondents = correspondents;
    this.channels = channels;
    this.outbox = outbox;
  }

  @Override
  public boolean carry(OperatorReplied reply) {
    var to = correspondents.in(reply.conversation()).map(Correspondent::address);
    to.filter(this::isOn)
        .ifPresent(it -> outbox.getObject().send(reply.messageId(), it, said(reply)));
    return to.filter(this::isOn).isPresent();
  }

  private boolean isOn(Address address) {
    return channels
        .find(address.channel())
        .filter(it -> it.accounts().contains(address.account()))
        .isPresent();
  }

  private static Said said(OperatorReplied reply) {
    return new Said(reply.messageId(), Speaker.OPERATOR, reply.language(), List.of(reply.text()));
  }
}
