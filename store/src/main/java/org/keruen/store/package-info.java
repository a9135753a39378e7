/// What a server must not lose: plans, users' reports on borders, jobs, tokens, the audit, and the
/// answers to repeated requests. SQLite in a file, or PostgreSQL; the same tables and behaviour.
///
/// Start with [org.keruen.store.Store]: it is opened once by a server and hands out a drawer for
/// each kind of thing ([org.keruen.store.Plans], [org.keruen.store.Reports],
/// [org.keruen.store.Jobs], [org.keruen.store.Tokens], [org.keruen.store.AuditLog],
/// [org.keruen.store.IdempotencyKeys]).
///
/// Promises, for every drawer:
///
/// - When a method that changes something returns, the change is on disk and survives `kill -9`,
/// and on a disk that keeps what it acknowledged, a power cut.
/// - A change and its line in the audit are one transaction.
/// - Texts come back exactly as given. A NUL or half a surrogate pair is refused with a `Problem`,
///   because PostgreSQL cannot keep it.
/// - Instants are kept to the millisecond; what is finer is cut off.
/// - All of it may be called from any number of threads, virtual ones too.
///
/// A fault of the input is a [org.keruen.base.ProblemException]; a database that does not answer is
/// a [org.keruen.store.StoreException]. This package knows nothing of HTTP, and of a study only
/// ids.
@NullMarked
package org.keruen.store;

import org.jspecify.annotations.NullMarked;
