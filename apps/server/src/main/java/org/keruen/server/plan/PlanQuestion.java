package org.keruen.server.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.keruen.answers.json.JsonWriter;
import org.keruen.shipment.Consignment;

/// A consignment and the day whose knowledge is used: what a plan's id is made from.
public record PlanQuestion(Consignment consignment, LocalDate asOf) {

  private static final int ID_BYTES = 16;

  /// The question as a request that asks the same: names are ids, every default is written out.
  public String canonicalJson() {
    Consignment.Goods goods = consignment.goods();
    Consignment.Limits limits = consignment.limits();
    JsonWriter json =
        JsonWriter.compact()
            .object()
            .text("from", consignment.origin())
            .text("to", consignment.destination())
            .text("depart", consignment.ready())
            .text("deadline", consignment.deadline())
            .text("goods", goods.hs())
            .exact("weightTonnes", goods.weightTonnes())
            .exact("volumeM3", goods.volumeM3())
            .exact("valueUsd", goods.valueUsd())
            .flag("temperatureControlled", goods.controlled())
            .flag("dangerous", goods.dangerous())
            .text("incoterm", consignment.incoterm())
            .object("limits")
            .sorted("avoidCountries", limits.avoidCountries())
            .sorted("avoidPosts", limits.avoidPosts())
            .sorted("avoidModes", limits.avoidModes())
            .sorted("requireCountries", limits.requireCountries())
            .sorted("requirePosts", limits.requirePosts())
            .sorted("requireModes", limits.requireModes())
            .flag("requireTir", limits.requireTir())
            .whole("maxTranshipments", limits.maxTranshipments())
            .endObject()
            .text("asOf", asOf);
    return json.endObject().finish();
  }

  /// The same for the same question in any language and wording.
  public String id() {
    try {
      byte[] text = canonicalJson().getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
