package org.keruen.store;

/// What a request that names an idempotency key has to do. See [IdempotencyKeys#claim].
public sealed interface Claim {

  /// First of its key: do the work, then `finish` or `release` the key.
  record First() implements Claim {}

  /// Already answered: send this again.
  record Answered(Answer answer) implements Claim {}

  /// Another request with this key is at work just now: ask again later.
  record AtWork() implements Claim {}

  /// The key was used for a different request.
  record OtherRequest() implements Claim {}

  /// An answer as it was sent.
  ///
  /// @param status      status code as the server counts it
  /// @param contentType media type of the body
  record Answer(int status, String contentType, String body) {

    public Answer {
      Texts.plain(contentType, "content type");
      Texts.plain(body, "body");
    }
  }
}
