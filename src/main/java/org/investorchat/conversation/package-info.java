/**
 * Takes what a person says to an answer: cleaning, masking of personal data, language, and the
 * answer itself.
 *
 * <p>Start at {@link Dialogue}. Whatever reaches another module from here has its personal data
 * masked and its length bounded.
 */
@ApplicationModule(allowedDependencies = {"knowledge", "answering"})
@NullMarked
package org.investorchat.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
