/**
 * The desk over HTTP, for the console and for programs of the hotline.
 *
 * <p>Start at the controllers. Views are what callers rely on; operators always get both languages.
 */
@NullMarked
package org.investorchat.channels.desk;

import org.jspecify.annotations.NullMarked;
