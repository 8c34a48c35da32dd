package org.investorchat.desk.gap;

import org.investorchat.platform.SqliteDatabase;

/** Stores of gaps as tests of the desk need them. */
public final class GapStores {

  private GapStores() {}

  /** Returns gaps kept in {@code database}. */
  public static GapStore in(SqliteDatabase database) {
    return new SqliteGapStore(database, new GapCodec());
  }
}
