package org.investorchat.knowledge;

import java.util.List;

/**
 * What a policy document says of itself.
 *
 * @param level its rank among legal documents
 * @param dates as each part of the source gives them
 * @param hotline the telephone number that consults on it
 */
public record PolicyHeader(
    Bilingual title,
    Bilingual documentNumber,
    ResponsibleBody issuer,
    Bilingual level,
    Bilingual category,
    Bilingual city,
    List<PolicyDate> dates,
    Contact contact,
    String hotline) {

  public PolicyHeader {
    dates = List.copyOf(dates);
  }
}
