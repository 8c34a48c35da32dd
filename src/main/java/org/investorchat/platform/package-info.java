/**
 * What every channel stands on: problems in the caller's language, limits on what is read, the
 * headers every response carries, the clock and the source of randomness.
 *
 * <p>Start at {@link ProblemResponses}: whatever goes wrong reaches a caller as an RFC 9457
 * problem. Three ways lead there, one for each place an error can come from: a controller, a filter
 * or the container ({@link ErrorDispatchController}), and a request so broken that no servlet sees
 * it ({@link ProblemReportValve}). A channel refuses a request by throwing {@link InvalidRequest}
 * or {@link UnknownResource}.
 *
 * <p>Decided: an own problem record. Rejected: Spring's ProblemDetail, whose details are English
 * and repeat what the caller sent.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.investorchat.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
