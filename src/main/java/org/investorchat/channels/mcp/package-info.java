/**
 * The Model Context Protocol: tools and documents for assistants of other people.
 *
 * <p>Start at {@link McpEndpoint}, which takes each message over Streamable HTTP (specification
 * 2025-11-25), and at {@link PolicyTool}: what clients can call, all of it reading alone. {@link
 * DocumentResources} are the measures, one by one and in each language. {@link McpOriginFilter}
 * keeps pages of other sites out.
 *
 * <p>Decided: the plain SDK, whose server lists, negotiates and matches templates; Spring AI would
 * add a second way to declare the same and its own pins. No sessions: a call says all there is to
 * know, so that any instance answers it, a restart is not noticed and nothing is there to run out
 * of. What the server would have to tell by itself, changed lists, does not happen while it runs.
 *
 * <p>Decided: an endpoint of our own. The SDK's servlet answers a malformed message with its
 * exception as JSON, stack trace and all, and logs what clients send. What its server says of a
 * fault names its classes, so {@link ProtocolErrors} says it anew.
 *
 * <p>Decided: what a caller does wrong in a tool is the tool's result, which their assistant reads
 * and can mend; only what breaks the protocol is its error. Rejected: prompts, which would repeat
 * the tools in other words; batches of messages, which one version of the protocol had and the next
 * took back, since one request would count once against the limits and answer a thousand questions.
 */
@NullMarked
package org.investorchat.channels.mcp;

import org.jspecify.annotations.NullMarked;
