package org.keruen.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// A small OIDC issuer on loopback: a discovery document and the public keys that it signs with.
final class IdentityProvider implements AutoCloseable {

  final AtomicInteger keyRequests = new AtomicInteger();
  private final List<RSAKey> keys = new CopyOnWriteArrayList<>();
  private final HttpServer web;

  IdentityProvider() {
    try {
      web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String discovery = "{\"issuer\":\"" + name() + "\",\"jwks_uri\":\"" + name() + "/keys\"}";
    serve("/.well-known/openid-configuration", () -> discovery);
    serve("/keys", this::publicKeys);
    web.start();
  }

  String name() {
    return "http://127.0.0.1:" + web.getAddress().getPort();
  }

  URI uri() {
    return URI.create(name());
  }

  /// A key that it signs with from now on, and tells.
  RSAKey newKey(String id) {
    RSAKey key = untoldKey(id);
    keys.add(key);
    return key;
  }

  /// A key of somebody else, whatever it calls itself.
  static RSAKey untoldKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private String publicKeys() {
    keyRequests.incrementAndGet();
    return new JWKSet(keys.stream().<JWK>map(RSAKey::toPublicJWK).toList()).toString();
  }

  private void serve(String path, Supplier<String> json) {
    web.createContext(path, exchange -> answer(exchange, json.get()));
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    web.stop(0);
  }
}
