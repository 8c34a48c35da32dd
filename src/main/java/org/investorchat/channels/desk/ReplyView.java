package org.investorchat.channels.desk;

/**
 * What a caller would get if it were sent now.
 *
 * @param language BCP 47 tag of the text
 */
record ReplyView(String language, String text) {}
