/**
 * WeCom: applications that members of the corporation write to, and its customer service (WeChat
 * Kefu) that people in WeChat write to without following anything.
 *
 * <p>Decided: whoever opens an application is greeted once a day; WeCom says so each time. A click
 * in its menu is a question where its key begins with {@code ask:}.
 *
 * <p>Customer service says only that something is there; it is fetched from where the last fetch
 * ended. That place is kept in memory alone, and moves once what was fetched is kept: after a
 * restart, and at each instance, the messages of the last hours are fetched again, and the inbox
 * knows them by their ids. Rejected: keeping the place in the store, which every instance would
 * have to agree on, and which would lose messages where it moved before they were kept.
 */
@NullMarked
package org.investorchat.channels.wecom;

import org.jspecify.annotations.NullMarked;
