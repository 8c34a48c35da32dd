package org.investorchat.channels.mcp;

import java.util.List;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.MeasureView;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Policy;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives a whole measure. */
@Component
@Order(3)
class GetMeasure implements PolicyTool {

  private static final String NUMBER = "number";
  private static final String POLICY = "policy";

  private final Corpus corpus;
  private final DocumentText documents;

  GetMeasure(Corpus corpus, DocumentText documents) {
    this.corpus = corpus;
    this.documents = documents;
  }

  @Override
  public String name() {
    return "get_measure";
  }

  @Override
  public List<Argument> takes() {
    return List.of(
        Argument.number(NUMBER, true, 0, most()),
        Argument.language("argument.language.document"),
        Argument.choice(POLICY, "argument.policy", policies()));
  }

  @Override
  public Class<?> finds() {
    return MeasureView.class;
  }

  @Override
  public Finding call(Arguments arguments) {
    var policy = policy(arguments.optionalText(POLICY).orElse(null));
    int last = policy.measures().size();
    int number =
        arguments
            .number(NUMBER, 0, last)
            .orElseThrow(() -> new RefusedCall("refusal.missing", NUMBER));
    var language = arguments.language().orElse(ReplyLanguage.ENGLISH);
    var measure = policy.measure(number).orElseThrow();
    return new Finding(
        documents.measure(policy, measure, language), MeasureView.of(policy, measure, language));
  }

  private Policy policy(@Nullable String id) {
    return id == null
        ? corpus.defaultPolicy()
        : corpus
            .policy(id)
            .orElseThrow(() -> new RefusedCall("refusal.policy", String.join(", ", policies())));
  }

  private List<String> policies() {
    return corpus.policies().stream().map(Policy::id).toList();
  }

  private int most() {
    return corpus.policies().stream().mapToInt(it -> it.measures().size()).max().orElseThrow();
  }
}
