/**
 * The HTTP API for integrations: answers, documents and search.
 *
 * <p>Start at {@link AnswersController}. Documents carry an entity tag made of the knowledge's
 * version, so that a caller who has them fetches them once for each state of the knowledge.
 */
@NullMarked
package org.investorchat.channels.rest;

import org.jspecify.annotations.NullMarked;
