/**
 * Takes messages from platforms such as WeChat or Telegram to answers, and answers back to them.
 *
 * <p>A {@link Channel} knows one platform: how a delivery is verified and read, how a text is put
 * and sent. All else is the same for each and stands here. Start at {@link Inbox}: what was
 * verified is kept as a {@link Letter} before the platform is told that it arrived; a letter is
 * answered once, however often it is delivered, and letters of one correspondent one after the
 * other.
 */
@ApplicationModule(
    allowedDependencies = {"knowledge", "answering", "conversation", "desk", "platform"})
@NullMarked
package org.investorchat.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
