/**
 * What every channel stands on: problems in the caller's language, limits on what is read, the
 * headers every response carries, the clock and the source of randomness; and what conversations
 * are kept in.
 *
 * <p>Start at {@link ProblemResponses}: whatever goes wrong reaches a caller as an RFC 9457
 * problem. Three ways lead there, one for each place an error can come from: a controller, a filter
 * or the container ({@link ErrorDispatchController}), and a request so broken that no servlet sees
 * it ({@link ProblemReportValve}). Below paths of programs that know errors of another shape, a
 * channel gives them that ({@link ProblemShape}). A channel refuses a request by throwing {@link
 * InvalidRequest} or {@link UnknownResource}.
 *
 * <p>{@link AccessKeys} recognises the keys of integrators, each for some of the ways programs come
 * in ({@link Scope}): {@link RateLimitFilter} counts a request for its key in place of its address,
 * {@link AccessKeyFilter} refuses keys that open nothing. Decided: digests in the settings, since a
 * secret of 256 random bits needs no slow hash and a file no store; that a key is needed is said in
 * the settings for each of these ways, and by default for none.
 *
 * <p>{@link SiteOriginFilter} decides which pages of other web sites may call: those of the sites
 * in {@code portal.sites}, and only what the widget needs.
 *
 * <p>The setting {@code state.url} ({@link StateUrl}) picks the store: {@link SqliteDatabase}, one
 * file for one instance, or {@link RedisConnection}, shared by several. Exactly one of them is a
 * bean; {@link ConditionalOnState} makes beans for either. A store that cannot be reached is a
 * {@link StateUnavailable}; there is no silent switch to the other. {@link RateLimiter} keeps
 * limiting then, within the process.
 *
 * <p>What must not be lost goes through {@link Journal}: on this machine's disk until the store has
 * it. The owner of a kind of event ({@link EventOwner}) says how the store takes it. With Redis it
 * counts as taken once as many replicas have it as {@code state.acknowledging-replicas} says.
 *
 * <p>Decided: an own problem record. Rejected: Spring's ProblemDetail, whose details are English
 * and repeat what the caller sent.
 *
 * <p>Decided: one Lua script for each write to Redis, since {@code MULTI} throws on Jedis' cluster
 * client. Rejected: H2, which by default lost 500 to 1,300 acknowledged commits for each kill -9
 * (SQLite with {@code synchronous=FULL}: none); Bucket4j, with 3,700 takes a second on a hot key
 * against 100,000 for a script.
 *
 * <p>Decided: a journal of our own, one line an event, in files that are empty again as soon as
 * nothing waits: at least 500 events a second from one caller and 3,000 from 16 reach Redis through
 * it, with a synchronisation of the disk for each or for several at once. Rejected: a second SQLite
 * file for it, which would share the fate of a damaged page with all that waits; to rely on {@code
 * min-replicas-to-write}, which says nothing of the write at hand.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.investorchat.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
