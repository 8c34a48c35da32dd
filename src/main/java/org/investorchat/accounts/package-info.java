/**
 * Who works at the desk: accounts, their roles, how they sign in, and who may call what.
 *
 * <p>Start at {@link AccessTable}: what it does not list of the desk is open to nobody. {@link
 * DeskSecurity} is the only place that guards something; what is public meets no filter of it.
 * {@link PasswordSignIn} lets people in by a password, {@link OidcSignIn} by an account of their
 * organisation; {@link AccountCheck} has every later request act for the account as it is then.
 * Controllers take who calls as {@link CurrentAccount}.
 *
 * <p>An attempt to sign in counts before the password is looked at, so that many at once are no
 * more than many in a row; known and unknown ids take the same way, so that nobody learns which
 * there are. An account is changed by compare-and-swap, and the store itself refuses to lose the
 * last administrator.
 *
 * <p>Decided: sessions in the memory of an instance, and the account's epoch in the store, by which
 * they end everywhere. Rejected: sessions in Redis, which would put the store before every click of
 * an operator who only reads; tokens without a session, which nobody can take back.
 *
 * <p>Decided: bcrypt, one at a time (a quarter of a second of one processor), so that those who
 * sign in slow nobody's answers. Rejected: argon2, for its 16 MB each and another library.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package org.investorchat.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
