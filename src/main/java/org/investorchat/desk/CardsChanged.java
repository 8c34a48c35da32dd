package org.investorchat.desk;

/** Says within this instance that what answers may have changed. */
record CardsChanged(String card) {}
