package org.investorchat.channels.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.investorchat.channels.ApiTest;
import org.springframework.test.context.TestPropertySource;

/** A test against a server with short intervals and narrow limits. */
@ApiTest
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@TestPropertySource(
    properties = {
      "streams.heartbeat=50ms",
      "streams.poll=20ms",
      "streams.most=4",
      "conversation.answers-under-way=1",
      "conversation.max-questions=5",
      "rate-limits.policies[0].name=policies",
      "rate-limits.policies[0].by=address",
      "rate-limits.policies[0].path=/api/v1/policies",
      "rate-limits.policies[0].requests=60",
      "rate-limits.policies[0].window=1m",
      "rate-limits.policies[0].burst=3",
      "rate-limits.policies[1].name=messages",
      "rate-limits.policies[1].by=conversation",
      "rate-limits.policies[1].method=POST",
      "rate-limits.policies[1].path=/api/v1/conversations/{id}/messages",
      "rate-limits.policies[1].requests=20",
      "rate-limits.policies[1].window=1m",
      "rate-limits.policies[1].burst=8"
    })
@interface HastyStreams {}
