package org.investorchat.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/** Makes a bean only when {@code state.url} leads to one of some kinds of store. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnState.class)
public @interface ConditionalOnState {

  /** The kinds of store it is for. */
  StateUrl.Kind[] value();
}
