package org.keruen.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Answers to requests that named an idempotency key, so that a repeated request gets the same
/// answer and is not done twice. Kept for [#KEPT].
///
/// The way of a request: `claim`; on [Claim.First] do the work and `finish` with the answer, best
/// in one [Store#together] with the change itself; `release` if there is no answer worth repeating.
public final class IdempotencyKeys {

  /// How long an answer is kept.
  public static final Duration KEPT = Duration.ofHours(24);

  private final Drawer drawer;

  IdempotencyKeys(Drawer drawer) {
    this.drawer = drawer;
  }

  /// Takes a key for a request, or tells what became of it before. Of several at once, exactly one
  /// gets [Claim.First].
  ///
  /// @param key         as the client gave it; each actor has keys of its own
  /// @param requestHash hash of method, path and body
  public Claim claim(String key, Actor actor, String requestHash) {
    Texts.word(key, "idempotency key");
    Texts.word(requestHash, "request hash");
    return drawer.write(transaction -> claim(transaction, key, actor, requestHash));
  }

  private Claim claim(Transaction transaction, String key, Actor actor, String requestHash)
      throws SQLException {
    Instant now = drawer.now();
    transaction.update(
        "delete from claim where actor_id = ? and idempotency_key = ? and claimed < ?",
        actor.id(),
        key,
        now.minus(KEPT));
    int added =
        transaction.update(
            """
            insert into claim (actor_id, idempotency_key, request_hash, claimed)
            values (?, ?, ?, ?) on conflict do nothing\
            """,
            actor.id(),
            key,
            requestHash,
            now);
    return added == 1 ? new Claim.First() : earlier(transaction, key, actor, requestHash);
  }

  private static Claim earlier(Transaction transaction, String key, Actor actor, String requestHash)
      throws SQLException {
    Kept kept =
        transaction.find(
            "select * from claim where actor_id = ? and idempotency_key = ?",
            IdempotencyKeys::read,
            actor.id(),
            key);
    if (kept == null) {
      return new Claim.AtWork(); // released between the two statements: the client asks again
    }
    if (!kept.requestHash().equals(requestHash)) {
      return new Claim.OtherRequest();
    }
    Claim.Answer answer = kept.answer();
    return answer == null ? new Claim.AtWork() : new Claim.Answered(answer);
  }

  /// Keeps the answer to a claimed request.
  ///
  /// @return whether the key was claimed and not answered
  public boolean finish(String key, Actor actor, Claim.Answer answer) {
    Texts.plain(key, "idempotency key");
    return drawer.write(
        transaction ->
            transaction.update(
                    """
                    update claim set status = ?, content_type = ?, body = ?
                    where actor_id = ? and idempotency_key = ? and status is null\
                    """,
                    answer.status(),
                    answer.contentType(),
                    answer.body(),
                    actor.id(),
                    key)
                == 1);
  }

  /// Lets go of a claim without an answer, so that the request may be tried again.
  public void release(String key, Actor actor) {
    Texts.plain(key, "idempotency key");
    drawer.write(
        transaction ->
            transaction.update(
                """
                delete from claim
                where actor_id = ? and idempotency_key = ? and status is null\
                """,
                actor.id(),
                key));
  }

  /// What opening the store does: nobody is at work any more.
  void releaseAll() {
    drawer.write(transaction -> transaction.update("delete from claim where status is null"));
  }

  /// Forgets answers older than [#KEPT].
  ///
  /// @return how many went
  public int pruneExpired() {
    return drawer.write(
        transaction ->
            transaction.update("delete from claim where claimed < ?", drawer.now().minus(KEPT)));
  }

  private static Kept read(Row row) throws SQLException {
    String contentType = row.findText("content_type");
    return new Kept(
        row.getText("request_hash"),
        contentType == null
            ? null
            : new Claim.Answer(row.getInt("status"), contentType, row.getText("body")));
  }

  private record Kept(String requestHash, Claim.@Nullable Answer answer) {}
}
