package org.investorchat.channels.webhooks;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.HttpReply;
import org.investorchat.messaging.Inbox;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.UnknownAccount;
import org.investorchat.platform.InvalidRequest;
import org.investorchat.platform.RefusedRequest;
import org.investorchat.platform.UnknownResource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Takes what messaging platforms deliver; each platform documents what it sends itself. */
@RestController
@Hidden
class WebhooksController {

  private static final Logger LOG = LoggerFactory.getLogger(WebhooksController.class);
  private static final String LISTING = "/v3/api-docs";

  private final Inbox inbox;

  WebhooksController(Inbox inbox) {
    this.inbox = inbox;
  }

  @RequestMapping(
      path = {"/webhooks/{channel}", "/webhooks/{channel}/{account}"},
      method = {RequestMethod.GET, RequestMethod.POST})
  ResponseEntity<byte[]> take(
      @PathVariable String channel,
      @PathVariable(required = false) @Nullable String account,
      HttpServletRequest request)
      throws IOException {
    var raw = raw(request);
    try {
      return response(inbox.take(channel, Objects.requireNonNullElse(account, ""), raw));
    } catch (UnknownAccount e) {
      throw new UnknownResource(LISTING);
    } catch (DeliveryRefused e) {
      LOG.info("event=delivery-refused channel={} status={}", channel, e.status());
      throw problem(e);
    }
  }

  /** Reads the query by itself: asking the container for a parameter may read the body. */
  private static RawRequest raw(HttpServletRequest request) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name, request.getHeader(name));
    }
    var body = request.getInputStream().readAllBytes();
    return new RawRequest(request.getMethod(), parameters(request.getQueryString()), headers, body);
  }

  private static Map<String, String> parameters(@Nullable String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String it : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
      int equals = it.indexOf('=');
      parameters.putIfAbsent(
          decoded(equals < 0 ? it : it.substring(0, equals)),
          equals < 0 ? "" : decoded(it.substring(equals + 1)));
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw RefusedRequest.deliveryUnreadable();
    }
  }

  private static ResponseEntity<byte[]> response(HttpReply reply) {
    return ResponseEntity.status(reply.status())
        .contentType(MediaType.parseMediaType(reply.contentType()))
        .cacheControl(CacheControl.noStore())
        .body(reply.body().getBytes(StandardCharsets.UTF_8));
  }

  private static RuntimeException problem(DeliveryRefused refused) {
    if (refused.field().isPresent()) {
      return InvalidRequest.malformed(refused.field().get());
    }
    return switch (refused.status()) {
      case 401 -> RefusedRequest.deliveryNotGenuine();
      case 403 -> RefusedRequest.deliveryNotAllowed();
      default -> RefusedRequest.deliveryUnreadable();
    };
  }
}
