package org.investorchat.channels.rest;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents the parameter that names a conversation. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@Parameter(description = "Id of the conversation.", example = "cnv_7pXn4Vw0sKcQ2mEaZtR1uA")
@interface ConversationParameter {}
