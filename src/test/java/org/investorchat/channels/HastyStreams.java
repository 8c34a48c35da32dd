package org.investorchat.channels;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * A test against a server with short intervals and narrow limits, and keys: {@code acme} for all,
 * {@code bolt} for MCP alone.
 */
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
      "rate-limits.policies[1].burst=8",
      "rate-limits.policies[2].name=models",
      "rate-limits.policies[2].by=key",
      "rate-limits.policies[2].path=/v1/models/{id}",
      "rate-limits.policies[2].requests=60",
      "rate-limits.policies[2].window=1m",
      "rate-limits.policies[2].burst=2",
      // Secrets of 43 times a and b.
      "access.keys[0].id=acme",
      "access.keys[0].sha256=66d34fba71f8f450f7e45598853e53bfc23bbd129027cbb131a2f4ffd7878cd0",
      "access.keys[1].id=bolt",
      "access.keys[1].sha256=f01b57226261ae3756b93936e1c4e6b849f9a5b0933fa3b91843bf4195b9d964",
      "access.keys[1].scopes=mcp"
    })
public @interface HastyStreams {}
