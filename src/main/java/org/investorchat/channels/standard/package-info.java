/**
 * Standard Webhooks 1.0.0 (standardwebhooks.com), in and out: for portals, apps and relays that
 * this service knows nothing of. Our own events bear the names of CloudEvents 1.0.
 *
 * <p>Start at {@link StandardChannel}. Decided: an answer goes to the endpoint of its account; an
 * account without one gets it in the response and, when that took too long, by delivering the same
 * webhook again. An address of its own to ask for answers at would keep them longer and be one more
 * way to them.
 *
 * <p>Decided: the connection to an endpoint is our own ({@link EndpointCalls}), for Java's client
 * looks a name up by itself, after it was checked, and may then be told another address.
 */
@NullMarked
package org.investorchat.channels.standard;

import org.jspecify.annotations.NullMarked;
