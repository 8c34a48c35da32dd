/**
 * One question on the command line.
 *
 * <p>Start at {@link AskCommand}. It starts the application without a web server, prints the answer
 * in UTF-8 on standard output and nothing else there; logs and complaints go to standard error.
 */
@NamedInterface("terminal")
@NullMarked
package org.investorchat.channels.terminal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
