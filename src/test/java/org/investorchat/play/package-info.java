/**
 * Plays what people do through each messaging channel, against its platform in process.
 *
 * <p>{@link org.investorchat.play.ChannelPlay} prints it, as README says; {@link
 * org.investorchat.play.EveryChannelTest} checks it.
 */
package org.investorchat.play;
