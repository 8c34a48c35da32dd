package org.investorchat.accounts;

/** A principal as a session keeps it, however the person signed in. */
interface HasSession {

  SessionAccount session();
}
