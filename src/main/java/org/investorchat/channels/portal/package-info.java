/**
 * Pages for people: the chat, and the measures as text to read and link to.
 *
 * <p>Pages come in the reader's language, with the words that scripts need in them ({@link
 * ChatContent}), so that nothing is shown before it is translated. {@link PageFrame} is what all of
 * them have around them, {@link PortalTexts} holds their words. What is asked and answered goes
 * through the API, by the modules in {@code static/portal/chat}; those in {@code
 * static/portal/widget} put the chat on pages of other web sites.
 */
@NullMarked
package org.investorchat.channels.portal;

import org.jspecify.annotations.NullMarked;
