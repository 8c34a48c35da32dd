/**
 * What every channel stands on: problems in the caller's language, limits on what is read, the
 * headers every response carries, the clock and the source of randomness; and what conversations
 * are kept in.
 *
 * <p>Start at {@link ProblemResponses}: whatever goes wrong reaches a caller as an RFC 9457
 * problem. Three ways lead there, one for each place an error can come from: a controller, a filter
 * or the container ({@link ErrorDispatchController}), and a request so broken that no servlet sees
 * it ({@link ProblemReportValve}). A channel refuses a request by throwing {@link InvalidRequest}
 * or {@link UnknownResource}.
 *
 * <p>The setting {@code state.url} ({@link StateUrl}) picks the store: {@link SqliteDatabase}, one
 * file for one instance, or {@link RedisConnection}, shared by several. Exactly one of them is a
 * bean; {@link ConditionalOnState} makes beans for either. A store that cannot be reached is a
 * {@link StateUnavailable}; there is no silent switch to the other. {@link RateLimiter} keeps
 * limiting then, within the process.
 *
 * <p>Decided: an own problem record. Rejected: Spring's ProblemDetail, whose details are English
 * and repeat what the caller sent.
 *
 * <p>Decided: one Lua script for each write to Redis, since {@code MULTI} throws on Jedis' cluster
 * client. Rejected: H2, which by default lost 500 to 1,300 acknowledged commits for each kill -9
 * (SQLite with {@code synchronous=FULL}: none); Bucket4j, with 3,700 takes a second on a hot key
 * against 100,000 for a script.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.investorchat.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
