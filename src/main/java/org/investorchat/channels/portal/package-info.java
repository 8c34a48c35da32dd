/**
 * Pages for people: the measures, as text to read and link to. The question page itself is static
 * and speaks to the API.
 */
@NullMarked
package org.investorchat.channels.portal;

import org.jspecify.annotations.NullMarked;
