/**
 * LINE: messages come from a signed webhook, answers go out through the Messaging API.
 *
 * <p>Decided: all messages of an answer go in one call, which takes five, so that an answer arrives
 * whole or not at all. It is a reply, which costs nothing, while LINE takes the reply's token;
 * after that it is pushed, with a key by which LINE knows a call that it had before.
 */
@NullMarked
package org.investorchat.channels.line;

import org.jspecify.annotations.NullMarked;
