package org.keruen.answers.network;

import org.keruen.answers.ReadyStudy;
import org.keruen.answers.json.CamelCase;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.words.Labels;
import org.keruen.answers.words.Language;
import org.keruen.shipment.Commodity;

/// Goods as JSON, in one language.
public final class GoodsJson {

  private final ReadyStudy ready;
  private final Labels labels;

  public GoodsJson(ReadyStudy ready, Language language) {
    this.ready = ready;
    this.labels = ready.labels(language);
  }

  /// A chapter or heading as an object.
  public void write(JsonWriter json, Commodity goods) {
    json.object().text("hs", goods.hs()).text("name", labels.commodity(goods));
    ready.writeNames(json, "hs-" + goods.hs(), goods.name());
    json.text("group", goods.group())
        .band("valueUsdPerTonne", goods.valueUsdPerTonne())
        .number("stowageM3PerTonne", goods.stowageM3PerTonne())
        .text("handled", CamelCase.of(goods.handled()))
        .flag("temperatureControlled", goods.care().controlled())
        .flag("dangerous", goods.care().dangerous())
        .provenance(goods.provenance())
        .endObject();
  }
}
