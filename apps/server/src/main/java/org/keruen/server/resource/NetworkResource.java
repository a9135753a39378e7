package org.keruen.server.resource;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.ReadyStudy;
import org.keruen.answers.network.ElementJson;
import org.keruen.answers.network.NetworkJson;
import org.keruen.answers.network.NetworkQuery;
import org.keruen.answers.network.ShownNetwork;
import org.keruen.server.http.Body;
import org.keruen.server.http.Call;
import org.keruen.server.http.Query;
import org.keruen.server.http.Refusal;
import org.keruen.server.http.Reply;
import org.keruen.server.http.Route;

/// `/network`: the map and what stands on it.
public final class NetworkResource {

  private static final String ELEMENT = "[a-z-]{1,20}:[A-Za-z0-9._-]{1,120}";

  private final ReadyStudy ready;

  public NetworkResource(ReadyStudy ready) {
    this.ready = ready;
  }

  public List<Route> routes() {
    return List.of(
        new Route("getNetwork", "GET", "/api/v1/network", Route.Policy.STUDY, this::get),
        new Route(
            "getNetworkElement",
            "GET",
            "/api/v1/network/elements/{element}",
            Route.Policy.STUDY,
            this::element));
  }

  private Reply get(Call call) {
    Query query = call.query();
    Set<String> modes = query.words("modes", Words.MODES);
    Set<String> kinds = query.words("kinds", Words.KINDS);
    NetworkQuery.Box box = box(query);
    LocalDate date = query.day("date", ready.asOf());
    LocalDate asOf = query.day("asOf", ready.asOf());
    query.check();
    String json =
        NetworkJson.render(
            ShownNetwork.of(ready, call.language()),
            new NetworkQuery(modes, kinds, box, date, asOf));
    Body body = new Body("application/geo+json", json.getBytes(StandardCharsets.UTF_8));
    return new Reply.Whole(200, body, Reply.Keeping.STUDY, call.language(), Map.of());
  }

  private static NetworkQuery.@Nullable Box box(Query query) {
    List<Double> box = query.numbers("bbox", 4);
    if (box == null) {
      return null;
    }
    boolean onEarth =
        Math.abs(box.get(0)) <= 180
            && Math.abs(box.get(2)) <= 180
            && Math.abs(box.get(1)) <= 90
            && Math.abs(box.get(3)) <= 90
            && box.get(1) <= box.get(3);
    if (!onEarth) {
      query.refuse("bbox", "it is no box on the earth", "give west,south,east,north in degrees");
    }
    return new NetworkQuery.Box(box.get(0), box.get(1), box.get(2), box.get(3));
  }

  private Reply element(Call call) {
    Query query = call.query();
    LocalDate date = query.day("date", ready.asOf());
    LocalDate asOf = query.day("asOf", ready.asOf());
    query.check();
    String element = call.part("element");
    String json =
        element.matches(ELEMENT)
            ? ElementJson.find(ready, call.language(), element, date, asOf)
            : null;
    if (json == null) {
      throw Refusal.notFound(
          "element", "the network has no such element", "give kind:id, such as post:torkham");
    }
    return Reply.study(json, call.language());
  }
}
