package org.keruen.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The tokens of a shared server.
///
/// A secret is `krn_` + id + `_` + 256 random bits. The store keeps its SHA-256 and no more. A slow
/// hash such as Argon2 is for passwords, which can be guessed; nobody guesses 256 random bits,
/// however fast each try is, and a slow hash would cost every request its time. The id in the
/// secret finds the row; the hashes are then compared in a time that does not depend on where they
/// differ.
public final class Tokens {

  private static final int SECRET_BYTES = 32;
  private static final Pattern SHAPE = Pattern.compile("krn_([0-9a-f]{32})_([A-Za-z0-9_-]{43})");

  private final Drawer drawer;
  private final SecureRandom random = new SecureRandom();

  Tokens(Drawer drawer) {
    this.drawer = drawer;
  }

  /// Makes a token. What it returns is the only place that ever tells the secret.
  public Token.Issued issue(Token.Draft draft, Actor actor) {
    Token token =
        new Token(
            drawer.newId().replace("-", ""),
            draft.name(),
            draft.role(),
            drawer.now(),
            draft.expires(),
            null,
            null);
    String secret = "krn_" + token.id() + "_" + newSecret();
    drawer.write(
        transaction -> {
          insert(transaction, token, hash(secret));
          drawer.audit(transaction, actor, "token.issue", token.id(), detail(token));
          return token;
        });
    return new Token.Issued(token, secret);
  }

  private static String detail(Token token) {
    return Json.object("name", token.name(), "role", token.role().name());
  }

  private static void insert(Transaction transaction, Token token, String hash)
      throws SQLException {
    transaction.update(
        "insert into token (id, name, role, secret_sha256, created, expires) values (?,?,?,?,?,?)",
        token.id(),
        token.name(),
        token.role(),
        hash,
        token.created(),
        token.expires());
  }

  /// The token whose secret this is, if it holds now; null for anything else. Writes at most once a
  /// day: the day of the last use.
  public @Nullable Token findHolding(String secret) {
    Matcher shape = SHAPE.matcher(secret);
    if (!shape.matches()) {
      return null;
    }
    Kept kept = findKept(shape.group(1));
    if (kept == null || !sameHash(kept.hash(), hash(secret))) {
      return null;
    }
    if (!kept.token().holdsAt(drawer.now())) {
      return null;
    }
    noteUse(kept.token());
    return kept.token();
  }

  private @Nullable Kept findKept(String id) {
    return drawer.read(
        transaction ->
            transaction.find(
                "select * from token where id = ?",
                row -> new Kept(read(row), row.getText("secret_sha256")),
                id));
  }

  private void noteUse(Token token) {
    LocalDate today = LocalDate.ofInstant(drawer.now(), ZoneOffset.UTC);
    LocalDate last = token.lastUsed();
    if (last == null || last.isBefore(today)) {
      drawer.write(
          transaction ->
              transaction.update("update token set last_used = ? where id = ?", today, token.id()));
    }
  }

  /// Takes a token back, from now on.
  ///
  /// @return whether it was there and not yet revoked
  public boolean revoke(String id, Actor actor) {
    Texts.plain(id, "token id");
    return drawer.write(
        transaction -> {
          int changed =
              transaction.update(
                  "update token set revoked = ? where id = ? and revoked is null",
                  drawer.now(),
                  id);
          return drawer.audited(transaction, changed, actor, "token.revoke", id, "{}");
        });
  }

  public @Nullable Token find(String id) {
    Texts.plain(id, "token id");
    Kept kept = findKept(id);
    return kept == null ? null : kept.token();
  }

  /// @throws NoSuchElementException if there is none
  public Token get(String id) {
    Token token = find(id);
    if (token == null) {
      throw new NoSuchElementException("there is no token " + id);
    }
    return token;
  }

  /// All tokens, also those that hold no longer, newest first.
  public Page<Token> list(Page.Request request) {
    Cursor after = Cursor.of(request);
    List<Token> found =
        drawer.read(
            transaction ->
                transaction.list(
                    """
                    select * from token where (created, id) < (?, ?)
                    order by created desc, id desc limit ?\
                    """,
                    Tokens::read,
                    after.order(),
                    after.id(),
                    request.limit() + 1));
    return Cursor.page(
        found, request, token -> new Cursor(token.created().toEpochMilli(), token.id()));
  }

  private String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String hash(String secret) {
    try {
      byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException("every JDK has SHA-256", fault);
    }
  }

  private static boolean sameHash(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }

  private static Token read(Row row) throws SQLException {
    return new Token(
        row.getText("id"),
        row.getText("name"),
        row.getConstant("role", Role.class),
        row.getInstant("created"),
        row.findInstant("expires"),
        row.findInstant("revoked"),
        row.findDay("last_used"));
  }

  /// A token with the hash of its secret, which leaves this class in no other way.
  private record Kept(Token token, String hash) {}
}
