package org.investorchat.desk;

import java.nio.file.Path;
import org.investorchat.accounts.Account;
import org.investorchat.accounts.Role;
import org.investorchat.platform.SqliteDatabase;

/**
 * A process in which operators claim, edit and send until it is killed. It prints what an operator
 * knows of a step once it is taken: ticket, version, step.
 */
final class WorkingProcess {

  static final int OPERATORS = 4;

  private WorkingProcess() {}

  public static void main(String[] arguments) throws InterruptedException {
    try (var database = SqliteDatabase.open(Path.of(arguments[0]))) {
      var place = SqliteDeskTest.place(database);
      Thread last = Thread.currentThread();
      for (int i = 0; i < OPERATORS; i++) {
        var operator = new Account("op" + i, "Operator " + i, Role.OPERATOR);
        last = Thread.ofPlatform().start(() -> workOn(place, operator));
      }
      last.join();
    }
  }

  private static void workOn(Workplace place, Account operator) {
    while (true) {
      var ticket = place.handedOver();
      told(ticket, "open");
      for (var action : Workplace.answering()) {
        told(place.take(operator, ticket.id(), action), action.step().id());
      }
    }
  }

  private static void told(Ticket ticket, String step) {
    System.out.println(
        ticket.id() + "," + ticket.inquiry().room().orElseThrow() + "," + step + ",.");
  }
}
