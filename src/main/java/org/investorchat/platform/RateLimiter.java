package org.investorchat.platform;

/**
 * Bounds how often something is done, by the generic cell rate algorithm (GCRA; ITU-T I.371, 2004,
 * annex A): one number per subject, the time at which its burst will be whole again.
 */
public interface RateLimiter {

  /**
   * Counts one use where {@code limit} allows it; a refused one does not count.
   *
   * @param scope what is limited, such as {@code address}; letters and hyphens
   * @param id whose use it is; a digest where it is a secret, since stores keep it until the burst
   *     is whole again
   */
  RateDecision take(String scope, String id, RateLimit limit);
}
