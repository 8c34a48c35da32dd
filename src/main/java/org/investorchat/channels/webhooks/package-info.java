/**
 * Where messaging platforms deliver: one address for each account, {@code
 * /webhooks/{channel}/{account}}. Takes the bytes as they came, for the signature is over them, and
 * leaves all else to the module {@code messaging}.
 */
@NullMarked
package org.investorchat.channels.webhooks;

import org.jspecify.annotations.NullMarked;
