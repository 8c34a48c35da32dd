package org.investorchat.channels.wechat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.investorchat.messaging.HttpReply;
import org.investorchat.messaging.RawRequest;

/**
 * Delivers as WeChat does: closes the connection when there is no response in time and delivers
 * again, three times in all, then shows the person that the account is out of service. The last
 * connection is kept open for longer than WeChat does, since machines that run tests may be slow.
 */
final class FakeDelivery implements AutoCloseable {

  static final String FAILURE = "the account is out of service";

  private static final int DELIVERIES = 3;
  private static final Duration LAST = Duration.ofSeconds(20);

  private final ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor();
  private final FakeWeChat wechat;
  private final Duration timeout;

  FakeDelivery(FakeWeChat wechat, Duration timeout) {
    this.wechat = wechat;
    this.timeout = timeout;
  }

  /**
   * Delivers to a service and shows the sender what it says.
   *
   * @param request makes a delivery, signed anew each time
   * @param begun is told of each delivery by its number, from 1
   */
  void deliver(
      String sender,
      Supplier<RawRequest> request,
      Function<RawRequest, HttpReply> service,
      IntConsumer begun) {
    for (int i = 1; i <= DELIVERIES; i++) {
      begun.accept(i);
      var reply = reply(request.get(), service, i == DELIVERIES ? LAST : timeout);
      if (reply.isPresent()) {
        wechat.show(sender, reply.get());
        return;
      }
    }
    wechat.show(sender, FAILURE);
  }

  private Optional<HttpReply> reply(
      RawRequest request, Function<RawRequest, HttpReply> service, Duration patience) {
    long start = System.nanoTime();
    var connection = connections.submit(() -> service.apply(request));
    try {
      var reply = connection.get(patience.toNanos(), TimeUnit.NANOSECONDS);
      boolean inTime = System.nanoTime() - start < patience.toNanos();
      return inTime ? Optional.of(reply) : Optional.empty();
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    connections.shutdownNow();
  }
}
