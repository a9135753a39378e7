package org.keruen.server.plan;

import java.util.List;
import org.keruen.answers.ReadyStudy;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.plan.LegGeoJson;
import org.keruen.answers.plan.Phrases;
import org.keruen.answers.plan.PlanJson;
import org.keruen.answers.words.Language;
import org.keruen.shipment.Option;
import org.keruen.shipment.Plan;
import org.keruen.store.StoredPlan;

/// A plan as the API sends it: the document of the command line with an id and links.
public final class PlanDocument {

  private PlanDocument() {}

  /// @param geometry whether each option and each shut way comes with its GeoJSON
  public static void write(
      JsonWriter json,
      ReadyStudy ready,
      StoredPlan stored,
      Plan plan,
      Language language,
      boolean geometry) {
    Phrases phrases = ready.phrases(language);
    json.object().text("id", stored.id());
    links(json, stored.id(), plan.options().size());
    json.text("studyHash", ready.hash())
        .flag("studyChanged", !stored.studyHash().equals(ready.hash()));
    saved(json, stored);
    PlanJson.members(json, plan, ready.study(), phrases, null);
    if (geometry) {
      json.array("geometry");
      List<Option> options = plan.options();
      for (int i = 0; i < options.size(); i++) {
        LegGeoJson.write(json, ready, phrases.labels(), options.get(i), i + 1);
      }
      json.endArray().array("blockedGeometry");
      plan.blocked().forEach(way -> LegGeoJson.write(json, ready, way));
      json.endArray();
    }
    json.endObject();
  }

  private static void links(JsonWriter json, String id, int options) {
    String self = "/api/v1/plans/" + id;
    json.object("links").text("self", self).array("options");
    for (int i = 1; i <= options; i++) {
      String option = self + "/options/" + i;
      json.object()
          .text("geojson", option + "/geojson")
          .text("legsCsv", option + "/legs.csv")
          .text("legsXlsx", option + "/legs.xlsx")
          .text("chartSvg", option + "/chart.svg")
          .endObject();
    }
    json.endArray().endObject();
  }

  private static void saved(JsonWriter json, StoredPlan stored) {
    StoredPlan.Label label = stored.saved();
    if (label == null) {
      json.text("saved", null);
    } else {
      String note = label.note();
      json.object("saved")
          .text("title", label.title())
          .text("note", note == null ? "" : note)
          .text("savedAt", label.saved())
          .endObject();
    }
  }
}
