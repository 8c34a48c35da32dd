/**
 * WhatsApp: the Cloud API of Meta, for one app and the telephone numbers that it answers at.
 *
 * <p>Each number is a place of its own: the same person at two of them has two conversations, and
 * is answered from the number they wrote to. Free text reaches them for a day after their last
 * message; what comes later is a dead letter.
 */
@NullMarked
package org.investorchat.channels.whatsapp;

import org.jspecify.annotations.NullMarked;
