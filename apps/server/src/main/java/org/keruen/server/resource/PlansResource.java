package org.keruen.server.resource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.ReadyStudy;
import org.keruen.answers.chart.SvgWriter;
import org.keruen.answers.chart.TimeCostDistance;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.plan.LegGeoJson;
import org.keruen.answers.plan.LegsWorkbook;
import org.keruen.answers.plan.PlanCsv;
import org.keruen.answers.words.Labels;
import org.keruen.server.http.Body;
import org.keruen.server.http.BodyReader;
import org.keruen.server.http.Call;
import org.keruen.server.http.Refusal;
import org.keruen.server.http.Reply;
import org.keruen.server.http.ReplyCache;
import org.keruen.server.http.Route;
import org.keruen.server.plan.PlanDocument;
import org.keruen.server.plan.PlanQuestion;
import org.keruen.server.plan.PlanRoom;
import org.keruen.server.plan.PlanShelf;
import org.keruen.server.plan.PlanShelf.Shelved;
import org.keruen.server.plan.QuestionReader;
import org.keruen.shipment.Consignment;
import org.keruen.shipment.Option;
import org.keruen.shipment.Plan;
import org.keruen.store.Page;
import org.keruen.store.Plans;
import org.keruen.store.StoredPlan;

/// `/plans`: ask, ask again by id, save, and take an option away as a file.
public final class PlansResource {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int USUAL_PLAN_BYTES = 1 << 18;
  private static final String PLAN = "/api/v1/plans/{id}";

  /// What the resource works with.
  ///
  /// @param version of this program, for the source line of charts
  public record Parts(
      ReadyStudy ready,
      QuestionReader reader,
      PlanRoom room,
      PlanShelf shelf,
      Plans plans,
      ReplyCache cache,
      String version) {}

  private final Parts parts;

  public PlansResource(Parts parts) {
    this.parts = parts;
  }

  public List<Route> routes() {
    String option = PLAN + "/options/{n}/";
    return List.of(
        new Route(
            "plan",
            "POST",
            "/api/v1/plans",
            Route.Policy.KEYED.located("/api/v1/plans/"),
            this::plan),
        new Route("listSavedPlans", "GET", "/api/v1/plans", Route.Policy.READ, this::list),
        new Route("getPlan", "GET", PLAN, Route.Policy.READ, this::get),
        new Route("savePlan", "PATCH", PLAN, Route.Policy.WRITE, this::save),
        new Route("forgetPlan", "DELETE", PLAN, Route.Policy.READ, this::forget),
        new Route("getOptionGeoJson", "GET", option + "geojson", Route.Policy.READ, this::geoJson),
        new Route("getOptionLegsCsv", "GET", option + "legs.csv", Route.Policy.READ, this::csv),
        new Route("getOptionLegsXlsx", "GET", option + "legs.xlsx", Route.Policy.READ, this::xlsx),
        new Route("getOptionChart", "GET", option + "chart.svg", Route.Policy.READ, this::chart));
  }

  private Reply plan(Call call) {
    boolean geometry = call.query().flag("geometry");
    call.query().check();
    PlanQuestion question = parts.reader().read(call.body());
    Plan plan = parts.room().plan(question.id(), question);
    Shelved shelved = parts.shelf().put(question, call.language(), call.caller().actor());
    return document(call, shelved.stored(), plan, geometry);
  }

  private Reply get(Call call) {
    boolean geometry = call.query().flag("geometry");
    call.query().check();
    Shelved shelved = parts.shelf().get(call.part("id"));
    return document(call, shelved.stored(), planOf(shelved), geometry);
  }

  private Plan planOf(Shelved shelved) {
    return parts.room().plan(shelved.stored().id(), shelved.question());
  }

  private Reply document(Call call, StoredPlan stored, Plan plan, boolean geometry) {
    String key = "plan " + stored.id() + call.language() + geometry + stored.saved();
    Reply.Whole kept = parts.cache().find(key);
    if (kept != null) {
      return kept;
    }
    Reply.Whole made = parts.room().write(() -> written(call, stored, plan, geometry));
    parts.cache().put(key, made);
    return made;
  }

  private Reply.Whole written(Call call, StoredPlan stored, Plan plan, boolean geometry) {
    JsonWriter json = JsonWriter.compact(USUAL_PLAN_BYTES);
    PlanDocument.write(json, parts.ready(), stored, plan, call.language(), geometry);
    Reply.Whole made = Reply.checked(json.finishUtf8(), call.language());
    if (call.gzip()) {
      made.body().prepareZipped();
    }
    return made;
  }

  private Reply list(Call call) {
    int limit = call.query().limit();
    String cursor = call.query().cursor();
    call.query().check();
    Page<StoredPlan> page =
        StorePages.read(() -> parts.plans().listSaved(new Page.Request(limit, cursor)));
    JsonWriter json = JsonWriter.compact().object().array("items");
    page.items().forEach(stored -> saved(json, call, stored));
    json.endArray().text("next", page.next()).endObject();
    return Reply.checked(json.finish(), call.language());
  }

  private void saved(JsonWriter json, Call call, StoredPlan stored) {
    StoredPlan.Label label = stored.saved();
    if (label == null) {
      throw new IllegalStateException("plan " + stored.id() + " is not saved");
    }
    Labels labels = parts.ready().labels(call.language());
    Consignment asked = parts.shelf().get(stored.id()).question().consignment();
    String note = label.note();
    json.object()
        .text("id", stored.id())
        .text("title", label.title())
        .text("note", note == null ? "" : note)
        .text("savedAt", label.saved())
        .text("from", asked.origin())
        .text("to", asked.destination())
        .text("fromName", labels.place(asked.origin()))
        .text("toName", labels.place(asked.destination()))
        .text("depart", asked.ready())
        .text("goodsName", labels.commodity(asked.goods().commodity()))
        .number("weightTonnes", asked.goods().weightTonnes())
        .object("links")
        .text("self", "/api/v1/plans/" + stored.id())
        .endObject()
        .endObject();
  }

  private Reply save(Call call) {
    call.query().check();
    BodyReader body = BodyReader.of(call.body());
    String title = body.textOrNull("title", 200);
    String note = body.textOrNull("note", 4000);
    body.check();
    Shelved shelved = parts.shelf().get(call.part("id"));
    StoredPlan.Label before = shelved.stored().saved();
    Shelved after =
        parts
            .shelf()
            .save(
                shelved.stored().id(),
                title(title, before, call, shelved.question().consignment()),
                note != null ? note : noteOf(before),
                call.caller().actor());
    JsonWriter json = JsonWriter.compact();
    saved(json, call, after.stored());
    return Reply.passing(200, json.finish());
  }

  /// The title given, else the one before, else the two ends.
  private String title(
      @Nullable String given, StoredPlan.@Nullable Label before, Call call, Consignment asked) {
    if (given != null && !given.isBlank()) {
      return given;
    }
    Labels labels = parts.ready().labels(call.language());
    return before != null && given == null
        ? before.title()
        : labels.place(asked.origin()) + " → " + labels.place(asked.destination());
  }

  private static String noteOf(StoredPlan.@Nullable Label before) {
    String note = before == null ? null : before.note();
    return note == null ? "" : note;
  }

  private Reply forget(Call call) {
    call.query().check();
    parts.shelf().unsave(parts.shelf().get(call.part("id")).stored().id(), call.caller().actor());
    Body nothing = new Body("application/json", new byte[0]);
    return new Reply.Whole(204, nothing, Reply.Keeping.NEVER, null, Map.of());
  }

  /// An option that the path names, in its plan.
  private record Chosen(Plan plan, Option option, int number) {}

  private Chosen chosen(Call call) {
    call.query().check();
    Plan plan = planOf(parts.shelf().get(call.part("id")));
    String part = call.part("n");
    int number = part.matches("[1-9][0-9]?") ? Integer.parseInt(part) : 0;
    if (number < 1 || number > plan.options().size()) {
      String fix = plan.options().isEmpty() ? "it has none" : "give 1 to " + plan.options().size();
      throw Refusal.notFound("n", "the plan has no option of this number", fix);
    }
    return new Chosen(plan, plan.options().get(number - 1), number);
  }

  private Reply geoJson(Call call) {
    Chosen chosen = chosen(call);
    JsonWriter json = JsonWriter.compact();
    Labels labels = parts.ready().labels(call.language());
    LegGeoJson.write(json, parts.ready(), labels, chosen.option(), chosen.number());
    return file(call, "application/geo+json", json.finish().getBytes(StandardCharsets.UTF_8));
  }

  private Reply csv(Call call) {
    Chosen chosen = chosen(call);
    String csv =
        PlanCsv.render(chosen.option(), chosen.number(), parts.ready().phrases(call.language()));
    return attachment(call, chosen, "csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  private Reply xlsx(Call call) {
    Chosen chosen = chosen(call);
    byte[] bytes =
        LegsWorkbook.render(
            chosen.plan(),
            chosen.option(),
            chosen.number(),
            parts.ready().phrases(call.language()));
    return attachment(call, chosen, "xlsx", XLSX, bytes);
  }

  private Reply chart(Call call) {
    Chosen chosen = chosen(call);
    Plan one =
        new Plan(
            chosen.plan().consignment(),
            chosen.plan().asOf(),
            List.of(chosen.option()),
            List.of(),
            List.of(),
            List.of());
    String svg =
        SvgWriter.write(
            TimeCostDistance.draw(
                one,
                parts.ready().study(),
                parts.ready().phrases(call.language()),
                parts.version()));
    return file(call, "image/svg+xml", svg.getBytes(StandardCharsets.UTF_8));
  }

  private static Reply.Whole file(Call call, String type, byte[] bytes) {
    return new Reply.Whole(
        200, new Body(type, bytes), Reply.Keeping.CHECK, call.language(), Map.of());
  }

  private static Reply attachment(
      Call call, Chosen chosen, String ending, String type, byte[] bytes) {
    String name = "keruen-option-" + chosen.number() + "." + ending;
    return file(call, type, bytes)
        .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }
}
