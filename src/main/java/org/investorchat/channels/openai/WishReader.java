package org.investorchat.channels.openai;

import static org.investorchat.channels.openai.HousekeepingLexicon.compile;
import static org.investorchat.channels.openai.HousekeepingLexicon.compileWhole;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what chat programs ask for beside answers from questions. */
@Component
final class WishReader {

  private final Pattern jsonPrompt;
  private final Pattern jsonField;
  private final Map<String, Chore> chores;
  private final List<Pattern> titlePrompts;
  private final Pattern question;
  private final Pattern source;

  WishReader() {
    var lexicon = HousekeepingLexicon.load();
    this.jsonPrompt = compileWhole(lexicon.json().begins());
    this.jsonField = compile(lexicon.json().field());
    this.chores = lexicon.json().chores();
    this.titlePrompts = lexicon.titles().stream().map(HousekeepingLexicon::compileWhole).toList();
    this.question = compile(lexicon.question());
    this.source = compile(lexicon.source());
  }

  /** Returns what {@code request} wishes; empty where it asks a question. */
  Optional<Wish> read(CompletionRequest request) {
    String prompt = request.said().getLast().strip();
    if (jsonPrompt.matcher(prompt).lookingAt()) {
      return Optional.of(fieldOf(prompt, request));
    }
    boolean title = titlePrompts.stream().anyMatch(it -> it.matcher(prompt).lookingAt());
    return title || request.asked().equals(Model.TASKS)
        ? Optional.of(wish(Chore.TITLE, null, request))
        : Optional.empty();
  }

  private Wish fieldOf(String prompt, CompletionRequest request) {
    var field = jsonField.matcher(prompt);
    return field.find()
        ? wish(chores.getOrDefault(field.group(1), Chore.OTHER), field.group(1), request)
        : wish(Chore.OTHER, null, request);
  }

  private Wish wish(Chore chore, @Nullable String field, CompletionRequest request) {
    String told = request.all().stream().map(ChatMessage::text).collect(Collectors.joining("\n"));
    return new Wish(chore, field, questions(request), sources(told));
  }

  /** Returns those of the conversation in the prompt, or of the one that the prompt ends. */
  private List<String> questions(CompletionRequest request) {
    var said = request.said();
    var quoted = question.matcher(said.getLast()).results().map(it -> it.group(1).strip()).toList();
    return quoted.isEmpty() ? said.subList(0, said.size() - 1) : quoted;
  }

  private List<String> sources(String told) {
    return source
        .matcher(told)
        .results()
        .filter(it -> it.group(2).startsWith(it.group(1) + "."))
        .map(it -> it.group(2))
        .distinct()
        .toList();
  }
}
