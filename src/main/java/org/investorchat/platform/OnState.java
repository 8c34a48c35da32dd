package org.investorchat.platform;

import java.util.Arrays;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds when {@code state.url} leads to one of the kinds that {@link ConditionalOnState} names. */
final class OnState implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    var url = context.getEnvironment().getProperty("state.url", StateSettings.DEFAULT_URL);
    var wanted = metadata.getAnnotationAttributes(ConditionalOnState.class.getName());
    return wanted != null
        && wanted.get("value") instanceof StateUrl.Kind[] kinds
        && Arrays.asList(kinds).contains(StateUrl.parse(url).kind());
  }
}
