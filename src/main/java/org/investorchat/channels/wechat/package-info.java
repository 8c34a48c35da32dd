/**
 * WeChat Official Accounts: messages come sealed (the platform's safe mode), answers go out as
 * customer-service messages or, for accounts without that right, in the response.
 *
 * <p>Decided: an account in plain mode is refused, for the signature does not cover what is
 * delivered then. A click in the menu is a question where its key begins with {@code ask:}; other
 * clicks, scans and reported places are nothing that wants an answer. Without the right to send,
 * the first two deliveries of a message are held until the platform gives up and delivers again,
 * and the last is answered in any case, so that nobody reads that the account is out of service.
 */
@NullMarked
package org.investorchat.channels.wechat;

import org.jspecify.annotations.NullMarked;
