package org.investorchat;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import org.investorchat.answering.Answer;
import org.investorchat.channels.Api;
import org.investorchat.channels.Api.Response;
import org.investorchat.channels.ApiTestApplication;
import org.investorchat.channels.ScriptedAnswers;
import org.investorchat.conversation.Dialogue;
import org.investorchat.conversation.ScriptedDialogue;
import org.investorchat.conversation.Utterance;
import org.investorchat.knowledge.Corpus;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/** Checks that a stop takes no new request and waits for those under way. */
class GracefulShutdownTest {

  private final CompletableFuture<Utterance> asked = new CompletableFuture<>();
  private final CompletableFuture<Utterance> thoughtOver = new CompletableFuture<>();

  @Test
  void aStopFinishesTheRequestUnderWayAndTakesNoOther() {
    var application = start();
    int port = application.getEnvironment().getRequiredProperty("local.server.port", int.class);

    var response = CompletableFuture.supplyAsync(() -> ask(port));
    var utterance = asked.join();
    var stop = CompletableFuture.runAsync(application::close);
    await().until(() -> refusesConnections(port));

    assertThat(stop).isNotDone();
    thoughtOver.complete(utterance);
    assertThat(response).succeedsWithin(10, SECONDS).extracting(Response::status).isEqualTo(200);
    assertThat(stop).succeedsWithin(10, SECONDS);
  }

  /** Starts a server whose answers come only when they are thought over. */
  private GenericApplicationContext start() {
    var application = new SpringApplication(ApiTestApplication.class);
    application.addInitializers(
        context ->
            ((GenericApplicationContext) context)
                .registerBean(
                    "slowDialogue",
                    Dialogue.class,
                    () -> slow(context.getBean(Corpus.class)),
                    it -> it.setPrimary(true)));
    return (GenericApplicationContext)
        application.run("--server.port=0", "--state.url=sqlite:target/state/${random.uuid}.db");
  }

  private Dialogue slow(Corpus corpus) {
    var answers = new ScriptedAnswers(corpus);
    return new ScriptedDialogue(utterance -> thinkOver(utterance, answers));
  }

  private Answer thinkOver(Utterance utterance, ScriptedAnswers answers) {
    asked.complete(utterance);
    return answers.answer(thoughtOver.join());
  }

  private static Response ask(int port) {
    return new Api(port).ask("{\"question\": \"How much?\"}");
  }

  private static boolean refusesConnections(int port) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      return !socket.isConnected();
    } catch (ConnectException e) {
      return true;
    }
  }
}
