package org.investorchat.channels;

import org.investorchat.channels.Api.Response;
import org.springframework.http.HttpMethod;

/** Somebody with a conversation and the token to it. */
public record Visitor(Api api, int port, String id, String token) {

  /** Opens a conversation. */
  public static Visitor open(int port, String body) {
    var api = new Api(port);
    var opened = api.post("/api/v1/conversations", body, _ -> {}).json();
    return new Visitor(api, port, opened.at("/id").asString(), opened.at("/token").asString());
  }

  /** Returns somebody who tries another's conversation with {@code token}. */
  public Visitor with(String otherToken) {
    return new Visitor(api, port, id, otherToken);
  }

  /** Returns the path of something of the conversation. */
  public String path(String rest) {
    return "/api/v1/conversations/" + id + rest;
  }

  /** Posts to something of the conversation. */
  public Response post(String rest, String body) {
    return api.post(path(rest), body, it -> it.setBearerAuth(token));
  }

  /** Says something. */
  public Response say(String text) {
    return post("/messages", "{\"text\": \"" + text + "\"}");
  }

  /** Calls something of the conversation without a body. */
  public Response call(HttpMethod method, String rest) {
    return api.call(method, path(rest), it -> it.setBearerAuth(token));
  }

  /** Gets the transcript. */
  public Response transcript() {
    return call(HttpMethod.GET, "");
  }

  /** Says something and reads the answer as it comes. */
  public EventReader stream(String body) {
    return EventReader.open(port, path("/messages"), body, "Authorization", "Bearer " + token);
  }

  /** Follows the conversation from now. */
  public EventReader follow() {
    return EventReader.open(port, path("/events"), null, "Authorization", "Bearer " + token);
  }

  /** Follows the conversation from after a message. */
  public EventReader follow(String lastEventId) {
    return EventReader.open(
        port,
        path("/events"),
        null,
        "Authorization",
        "Bearer " + token,
        "Last-Event-ID",
        lastEventId);
  }
}
