package org.investorchat.platform;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that opens a database, writes a word and holds it until it is killed. */
final class SqliteHolder {

  private SqliteHolder() {}

  public static void main(String[] arguments) throws InterruptedException {
    try (var database = SqliteDatabase.open(Path.of(arguments[0]))) {
      database.create(
          "create table if not exists word (text text primary key)",
          "insert into word values ('acknowledged')");
      System.out.println("open");
      new CountDownLatch(1).await();
    }
  }
}
