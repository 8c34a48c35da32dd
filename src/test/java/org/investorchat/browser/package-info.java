/**
 * The pages as people meet them: in a real Chromium, against the running application.
 *
 * <p>Start at {@link BrowserTest}: a test opens a page for a {@link Viewer} and works with it as
 * Playwright offers. Whatever the browser complains of fails the test ({@link Complaints}); {@link
 * Accessibility} asks axe.
 *
 * <p>Decided: Debian's Chromium, since no build of a browser can be had from the registries; the
 * tag {@code browser}, which the build leaves out where there is none, so that no test is skipped.
 */
@NullMarked
package org.investorchat.browser;

import org.jspecify.annotations.NullMarked;
