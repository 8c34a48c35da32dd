/**
 * Telegram: messages come from a webhook that knows a secret, answers go out through the Bot API.
 *
 * <p>Decided: a message that is edited is not answered again, for its sender would get two answers
 * to one question. In groups only what is meant for the bot is read: a command, a mention or a
 * reply to it.
 */
@NullMarked
package org.investorchat.channels.telegram;

import org.jspecify.annotations.NullMarked;
