package org.keruen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.server.Contract.Described;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Every operation of the contract, asked rightly and wrongly.
class OperationsTest {

  private static final Contract CONTRACT = new Contract();
  private static final String GARMENTS =
      """
      {"from":"Almaty","to":"Karachi","depart":"2026-03-02","goods":"HS 6203","weightTonnes":20}\
      """;
  private static final String REPORT =
      """
      {"state":"closed","from":"2026-03-02","note":"trucks turned back","source":"a driver"}\
      """;

  @TempDir private static Path folder;
  private static @Nullable RunningServer running;
  private static final Set<String> ASKED = new TreeSet<>();

  @BeforeAll
  static void start() {
    running = RunningServer.open(folder);
  }

  @AfterAll
  static void stop() {
    server().close();
    Set<String> all = new TreeSet<>();
    CONTRACT.operations().forEach(operation -> all.add(operation.id()));
    all.removeAll(ASKED);
    assertThat(all).as("operations that no test asked").isEmpty();
  }

  private static RunningServer server() {
    RunningServer now = running;
    if (now == null) {
      throw new IllegalStateException("the server was not started");
    }
    return now;
  }

  private static Answer ask(
      String id, String path, @Nullable String body, int status, String... headers) {
    Described operation = CONTRACT.operation(id);
    ASKED.add(id);
    Answer answer =
        body == null
            ? server().send(operation.method(), path, null, headers)
            : operation.method().equals("PATCH")
                ? server().send("PATCH", path, body, "Content-Type", "application/json")
                : server().post(path, body, headers);
    assertThat(answer.status()).as(id + " " + path + " " + answer.text()).isEqualTo(status);
    assertThat(CONTRACT.faults(operation, answer)).as(id + " " + path).isEmpty();
    return answer;
  }

  private static String planned() {
    return ask("plan", "/api/v1/plans", GARMENTS, 200).json().path("id").asString("");
  }

  @Test
  void placesAreFoundInFourScripts() {
    JsonNode found =
        ask("listPlaces", "/api/v1/places?q=%D9%84%D8%A7%DB%81%D9%88%D8%B1", 200).json();
    assertThat(found.at("/items/0/id").asString("")).isEqualTo("pk-lahore");
    ask("getPlace", "/api/v1/places/kz-almaty", 200);
    ask("getPlace", "/api/v1/places/nowhere", 404);
    ask("listPlaces", "/api/v1/places?limt=3", 400);
    ask("listPlaces", "/api/v1/places?kind=village&limit=0&country=pk&cursor=x", 400);
  }

  @Test
  void pagesLeadThroughEveryPlaceOnce() {
    Set<String> ids = new TreeSet<>();
    String cursor = "";
    do {
      JsonNode page = ask("listPlaces", "/api/v1/places?limit=500" + cursor, 200).json();
      page.path("items").forEach(place -> ids.add(place.path("id").asString("")));
      String next = page.path("next").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    assertThat(ids).hasSameSizeAs(RunningServer.study().network().places().keySet());
  }

  @Test
  void goodsAreFoundByCodeAndName() {
    assertThat(ask("listGoods", "/api/v1/goods?q=HS%206203", 200).text()).contains("\"62");
    ask("listGoods", "/api/v1/goods?q=rice", 200, "Accept-Language", "ru");
  }

  private static Answer ask(String id, String path, int status, String... headers) {
    return ask(id, path, null, status, headers);
  }

  @Test
  void theNetworkIsOnTheMapInItsStateOnADay() {
    JsonNode network = ask("getNetwork", "/api/v1/network?kinds=post&date=2025-11-01", 200).json();
    boolean shut = false;
    for (JsonNode feature : network.path("features")) {
      boolean torkham = feature.path("id").asString("").startsWith("post:torkham");
      shut |= torkham && feature.at("/properties/state").asString("").equals("closed");
    }
    assertThat(shut).as("Torkham is shut in November 2025").isTrue();
    ask("getNetwork", "/api/v1/network?modes=rail&bbox=60,20,90,56", 200);
    ask("getNetwork", "/api/v1/network?modes=tram&bbox=1,2&date=yesterday", 400);
    ask("getNetworkElement", "/api/v1/network/elements/post:torkham", 200);
    ask("getNetworkElement", "/api/v1/network/elements/country-road:TM", 200);
    ask("getNetworkElement", "/api/v1/network/elements/post:nowhere", 404);
  }

  @Test
  void bordersHaveAListASheetAndABoard() {
    ask("listBorders", "/api/v1/borders?country=PK&mode=road", 200);
    ask("getBorder", "/api/v1/borders/torkham?date=2026-01-01", 200);
    ask("getBorder", "/api/v1/borders/torkam", 404);
    JsonNode board =
        ask("getBorderBoard", "/api/v1/borders/board?from=2025-01&to=2026-06", 200).json();
    assertThat(board.path("months")).hasSize(18);
    ask("getBorderBoard", "/api/v1/borders/board?from=2026-06&to=2025-01", 400);
  }

  @Test
  void theBoardShowsTheYearThatTorkhamShut() {
    JsonNode board =
        ask("getBorderBoard", "/api/v1/borders/board?from=2025-09&to=2025-12", 200).json();
    for (JsonNode post : board.path("posts")) {
      if (post.path("id").asString("").equals("torkham")) {
        assertThat(post.at("/cells/1/state").asString("")).isEqualTo("partly");
        assertThat(post.at("/cells/2/state").asString("")).isEqualTo("closed");
      }
    }
  }

  @Test
  void reportsAreProposedThenDecidedOnce() {
    String path = "/api/v1/borders/torkham/reports";
    Answer proposed = ask("proposeReport", path, REPORT, 201, "Idempotency-Key", "one");
    Answer again = ask("proposeReport", path, REPORT, 201, "Idempotency-Key", "one");
    assertThat(again.text()).isEqualTo(proposed.text());
    String other = REPORT.replace("a driver", "another driver");
    ask("proposeReport", path, other, 409, "Idempotency-Key", "one");
    String id = proposed.json().path("id").asString("");
    String decision = "{\"decision\":\"accepted\",\"note\":\"confirmed\"}";
    ask("getReport", "/api/v1/reports/" + id, 200);
    ask("getReport", "/api/v1/reports/none", 404);
    ask("decideReport", "/api/v1/reports/" + id + "/decision", decision, 200);
    ask("decideReport", "/api/v1/reports/" + id + "/decision", decision, 409);
    ask("decideReport", "/api/v1/reports/none/decision", decision, 404);
    ask("decideReport", "/api/v1/reports/" + id + "/decision", "{\"decision\":\"maybe\"}", 422);
    ask("listReports", "/api/v1/reports?decision=accepted&post=torkham", 200);
    ask("listReports", "/api/v1/reports?cursor=x", 400);
    ask("proposeReport", "/api/v1/borders/nowhere/reports", REPORT, 404);
    ask("proposeReport", path, "{\"state\":\"shut\",\"from\":\"soon\",\"x\":1}", 422);
  }

  @Test
  void aPlanHasTheSameIdInEveryLanguageAndWording() {
    String id = planned();
    String cyrillic = GARMENTS.replace("Almaty", "Алматы").replace("HS 6203", "6203");
    Answer russian = ask("plan", "/api/v1/plans", cyrillic, 200, "Accept-Language", "ru,en;q=0.5");
    assertThat(russian.json().path("id").asString("")).isEqualTo(id);
    assertThat(russian.header("Content-Language")).isEqualTo("ru");
    JsonNode withLines = ask("getPlan", "/api/v1/plans/" + id + "?geometry=true", 200).json();
    assertThat(withLines.path("geometry")).hasSameSizeAs(withLines.path("options"));
    assertThat(withLines.at("/geometry/0/features")).hasSameSizeAs(withLines.at("/options/0/legs"));
    assertThat(withLines.path("blockedGeometry")).hasSameSizeAs(withLines.path("blocked"));
    String start = "/features/0/geometry/coordinates/0";
    assertThat(withLines.at("/blockedGeometry/0" + start))
        .as("a shut way is drawn from the origin")
        .isEqualTo(withLines.at("/geometry/0" + start));
  }

  @Test
  void everyFaultOfAQuestionHasItsPointer() {
    String wrong =
        """
        {"from":"Almati","to":"Karachi","depart":"soon","goods":"x","weightTonnes":-1,"volum":3,
        "limits":{"avoidCountries":["IR","Atlantis"],"maxTranshipments":99}}\
        """;
    String pointers = ask("plan", "/api/v1/plans", wrong, 422).text();
    assertThat(pointers).contains("\"/volum\"");
    String rest = wrong.replace("\"volum\":3,", "");
    assertThat(ask("plan", "/api/v1/plans", rest, 422).text())
        .contains(
            "\"/from\"",
            "\"/depart\"",
            "\"/goods\"",
            "\"/weightTonnes\"",
            "\"/limits/avoidCountries/1\"",
            "\"/limits/maxTranshipments\"")
        .doesNotContain("--");
    ask("plan", "/api/v1/plans", "{", 400);
    ask("plan", "/api/v1/plans", "[]", 422);
  }

  @Test
  void noWayIsAnAnswer() {
    String shut =
        GARMENTS.replace(
            "}",
            ",\"limits\":{\"avoidCountries\":[\"CN\",\"IR\",\"AF\"],"
                + "\"avoidModes\":[\"sea\",\"air\"]}}");
    JsonNode plan = ask("plan", "/api/v1/plans", shut, 200).json();
    assertThat(plan.path("options")).isEmpty();
  }

  @Test
  void anOptionIsTakenAwayAsAFile() {
    String option = "/api/v1/plans/" + planned() + "/options/";
    ask("getOptionGeoJson", option + "1/geojson", 200);
    ask("getOptionLegsCsv", option + "1/legs.csv", 200, "Accept-Language", "ur");
    assertThat(ask("getOptionLegsXlsx", option + "1/legs.xlsx", 200).text()).startsWith("PK");
    assertThat(ask("getOptionChart", option + "1/chart.svg", 200).text()).contains("<svg");
    ask("getOptionChart", option + "99/chart.svg", 404);
    ask("getOptionLegsCsv", option + "zero/legs.csv", 404);
    ask("getPlan", "/api/v1/plans/0123456789abcdef", 404);
  }

  @Test
  void aPlanIsSavedListedAndForgotten() {
    String path = "/api/v1/plans/" + planned();
    ask("savePlan", path, "{\"title\":\"Garments\",\"note\":\"slot?\"}", 200);
    assertThat(ask("listSavedPlans", "/api/v1/plans", 200).text()).contains("Garments");
    assertThat(ask("getPlan", path, 200).json().at("/saved/note").asString("")).isEqualTo("slot?");
    ask("savePlan", path, "{\"titel\":\"x\"}", 422);
    ask("savePlan", "/api/v1/plans/0123456789abcdef", "{}", 404);
    ask("forgetPlan", path, 204);
    assertThat(ask("getPlan", path, 200).json().path("saved").isNull()).isTrue();
    ask("forgetPlan", "/api/v1/plans/0123456789abcdef", 404);
  }

  @Test
  void whatAClientHasIsNotSentAgain() {
    String tag = ask("getNetwork", "/api/v1/network", 200).header("ETag");
    assertThat(tag).isNotNull();
    Answer same = ask("getNetwork", "/api/v1/network", 304, "If-None-Match", String.valueOf(tag));
    assertThat(same.bytes()).isEmpty();
    Answer zipped = server().get("/api/v1/network", "Accept-Encoding", "gzip");
    assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(zipped.bytes().length).isLessThan(200_000);
  }

  @Test
  void evidenceIsListedAndOpened() {
    ask("listEvents", "/api/v1/events?element=post:torkham&from=2025-01-01&to=2026-01-01", 200);
    ask("listEvents", "/api/v1/events?from=x&element=torkham", 400);
    JsonNode sources = ask("listSources", "/api/v1/sources?q=cpmm&limit=2", 200).json();
    assertThat(sources.path("items")).hasSize(2);
    ask("getSource", "/api/v1/sources/" + sources.at("/items/0/id").asString(""), 200);
    ask("getSource", "/api/v1/sources/none", 404);
    ask("listStudies", "/api/v1/studies", 200);
    ask("listLanguages", "/api/v1/languages", 200);
    ask("getSession", "/api/v1/session", 200);
  }

  @Test
  void theServerTellsOfItself() {
    ask("getLiveness", "/health/live", 200);
    ask("getReadiness", "/health/ready", 200);
    ask("getHealth", "/health", 200);
    assertThat(ask("getMetrics", "/metrics", 200).text()).contains("keruen_requests_total{");
    ask("getContract", "/openapi.yaml", 200);
    assertThat(ask("getReference", "/api", 200).text())
        .contains("/api/v1/plans")
        .doesNotContain("<script", "src=\"http");
  }

  @Test
  void scenariosAreListedAndShownWithTheirChanges() {
    JsonNode page = ask("listScenarios", "/api/v1/scenarios?limit=500", 200).json();
    assertThat(page.path("items").size()).isGreaterThan(40);
    assertThat(page.path("problems")).isEmpty();
    JsonNode found = ask("listScenarios", "/api/v1/scenarios?q=KTAP&limit=2", 200).json();
    assertThat(found.path("items")).hasSize(2);
    for (JsonNode scenario : page.path("items")) {
      ask("getScenario", "/api/v1/scenarios/" + scenario.path("id").asString(""), 200);
    }
    JsonNode half = ask("getScenario", "/api/v1/scenarios/digital-border", 200).json();
    assertThat(half.at("/changes/0/figure/factor").asDouble()).isEqualTo(0.5);
    ask("getScenario", "/api/v1/scenarios/nowhere", 404);
    ask("listScenarios", "/api/v1/scenarios?limit=0&cursor=x&w=1", 400);
  }

  @Test
  void aRunIsComputedOnceAndToldInThreeForms() {
    String asked = "{\"scenario\":\"af-pk-reopened\",\"date\":\"2027-03-02\"}";
    Answer started = ask("startRun", "/api/v1/runs", asked, 202);
    String run = String.valueOf(started.header("Location"));
    ask("followJob", started.json().at("/job/links/events").asString(""), 200);
    Answer again = ask("startRun", "/api/v1/runs", asked, 202);
    assertThat(again.json().at("/job/state").asString("")).isEqualTo("done");
    assertThat(again.json().at("/job/id")).isEqualTo(started.json().at("/job/id"));
    JsonNode flows = ask("getRun", run, 200, "Accept-Language", "ru").json();
    assertThat(flows.at("/totals/tonnes").asDouble()).isPositive();
    assertThat(tonnes(flows, "post:torkham")).as("Torkham is open again").isPositive();
    String asItIs = asked.replace("\"af-pk-reopened\"", "null");
    JsonNode base = ask("startRun", "/api/v1/runs", asItIs, 202).json();
    ask("followJob", base.at("/job/links/events").asString(""), 200);
    JsonNode shut = ask("getRun", base.at("/links/self").asString(""), 200).json();
    assertThat(tonnes(shut, "post:torkham")).as("Torkham without the scenario").isZero();
    JsonNode record = ask("getJobResult", result(started), 200).json();
    assertThat(record.path("id")).isEqualTo(flows.path("id"));
    JsonNode links = ask("getRunLinks", run + "/links.geojson", 200).json();
    assertThat(links.path("features").size()).isGreaterThan(50);
    assertThat(stateOn(run, "post:torkham")).as("open, but slow").isEqualTo("restricted");
    assertThat(stateOn(base.at("/links/self").asString(""), "post:torkham")).isEqualTo("closed");
    assertThat(ask("getRunElements", run + "/elements.csv", 200).text())
        .startsWith("element,name,from_country,tonnes,");
    parquetHasTheFlowsOf(run);
  }

  private static String stateOn(String run, String element) {
    JsonNode network = ask("getRunNetwork", run + "/network", 200).json();
    for (JsonNode feature : network.path("features")) {
      if (feature.path("id").asString("").equals(element)) {
        return feature.at("/properties/state").asString("");
      }
    }
    return "absent from the map";
  }

  private static void parquetHasTheFlowsOf(String run) {
    byte[] file = ask("getRunFlows", run + "/flows.parquet", 200).bytes();
    double tonnes = 0;
    try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)));
        RowReader rows = reader.rowReader()) {
      assertThat(reader.getFileMetaData().keyValueMetadata().get("run"))
          .startsWith("{\"study\":\"kazakhstan-pakistan\",\"studyHash\":");
      while (rows.hasNext()) {
        rows.next();
        boolean torkham = "post:torkham".equals(rows.getString("element_or_corridor"));
        tonnes += torkham && "element".equals(rows.getString("row")) ? rows.getDouble("tonnes") : 0;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(tonnes)
        .isCloseTo(tonnes(ask("getRun", run, 200).json(), "post:torkham"), within(1.0));
  }

  private static String result(Answer started) {
    return "/api/v1/jobs/" + started.json().at("/job/id").asString("") + "/result";
  }

  private static double tonnes(JsonNode flows, String element) {
    double sum = 0;
    for (JsonNode flow : flows.path("elements")) {
      sum += flow.path("element").asString("").equals(element) ? flow.path("tonnes").asDouble() : 0;
    }
    return sum;
  }

  @Test
  void aRunOfNothingIsRefused() {
    ask("startRun", "/api/v1/runs", "{\"scenario\":\"torkam\",\"date\":\"soon\"}", 422);
    ask("startRun", "/api/v1/runs", "{\"scenarios\":[]}", 422);
    ask("getRun", "/api/v1/runs/0123456789abcdef", 404);
    ask("getRunLinks", "/api/v1/runs/0123456789abcdef/links.geojson", 404);
    ask("getRunNetwork", "/api/v1/runs/0123456789abcdef/network", 404);
    ask("getRunElements", "/api/v1/runs/nothing/elements.csv", 404);
    ask("getRunFlows", "/api/v1/runs/0123456789abcdef/flows.parquet", 404);
  }

  private static final String SLOW_TORKHAM =
      """
      {"id":"torkham-slow","title":"Torkham: open, \\"slow\\"","who":"desk","why":"a\\nb #c",\
      "extends":"af-pk-reopened","changes":[{"set":["post:torkham"],"hours":"x2"}]}\
      """;

  @Test
  void aScenarioIsCheckedAndEveryFaultIsAtItsField() {
    String check = "/api/v1/scenarios/check";
    JsonNode checked = ask("checkScenario", check, SLOW_TORKHAM, 200).json();
    assertThat(checked.at("/scenario/title").asString("")).isEqualTo("Torkham: open, \"slow\"");
    assertThat(checked.at("/scenario/why").asString("")).isEqualTo("a\nb #c");
    String wrong =
        """
        {"id":"mine","title":"t","who":"w","why":"x","sources":["nobody"],"changes":[\
        {"open":"post:torkam","from":"2027-04-01"},{"set":"post:torkham","hours":"abc"},\
        {"build":{"places":[{"id":"new","kind":"town","lat":"north"}]},"from":"2027-04-01"}]}\
        """;
    JsonNode errors = ask("checkScenario", check, wrong, 422).json().path("errors");
    assertThat(errors.findValuesAsString("pointer"))
        .contains("/sources", "/changes/0/open", "/changes/1/hours")
        .contains("/changes/2/build/places/0/kind", "/changes/2/build/places/0/lat");
    String taken = SLOW_TORKHAM.replace("torkham-slow", "uap-railway");
    assertThat(ask("checkScenario", check, taken, 422).text()).contains("\"pointer\":\"/id\"");
    ask("getScenarioDraft", "/api/v1/scenarios/nowhere/draft", 404);
  }

  @Test
  void everyScenarioOfTheStudySentBackChangesTheSame() {
    JsonNode page = ask("listScenarios", "/api/v1/scenarios?limit=500", 200).json();
    assertThat(page.path("items")).hasSizeGreaterThan(40);
    for (JsonNode head : page.path("items")) {
      String id = head.path("id").asString("");
      var draft = ask("getScenarioDraft", "/api/v1/scenarios/" + id + "/draft", 200).json();
      String sent = ((ObjectNode) draft).put("id", "copy").toString();
      JsonNode checked = ask("checkScenario", "/api/v1/scenarios/check", sent, 200).json();
      assertThat(checked.at("/scenario/hash")).as(id).isEqualTo(head.path("hash"));
    }
  }

  @Test
  void aScenarioThatIsSentAlongIsRunComparedAndAskedAgain() {
    String asked = "{\"scenario\":" + SLOW_TORKHAM + ",\"date\":\"2027-03-02\"}";
    JsonNode slow = ask("startRun", "/api/v1/runs", asked, 202).json();
    String run = slow.at("/links/self").asString("");
    assertThat(slow.path("yaml").asString("")).contains("  - set: [post:torkham]\n    hours: x2\n");
    String open = "{\"scenario\":\"af-pk-reopened\",\"date\":\"2027-03-02\"}";
    JsonNode base = ask("startRun", "/api/v1/runs", open, 202).json();
    ask("followJob", slow.at("/job/links/events").asString(""), 200);
    ask("followJob", base.at("/job/links/events").asString(""), 200);
    String against = run + "/changes?base=" + base.path("id").asString("");
    JsonNode changes = ask("getRunChanges", against, 200).json();
    assertThat(changes.at("/largestChanges/0/tonnes").asDouble()).isNotZero();
    ask("getRunChanges", run + "/changes", 404);

    JsonNode question = ask("getRunQuestion", run + "/question", 200).json();
    assertThat(question.at("/question/scenario/changes/0/hours").asString("")).isEqualTo("x2");
    String again = "{\"again\":" + slow.path("id") + "}";
    JsonNode same = ask("startRun", "/api/v1/runs", again, 202).json();
    assertThat(same.path("id")).isEqualTo(slow.path("id"));
    ask("startRun", "/api/v1/runs", "{\"again\":\"0123456789abcdef\"}", 404);
    ask("getRunQuestion", "/api/v1/runs/0123456789abcdef/question", 404);
    ask("startRun", "/api/v1/runs", asked.replace("\"x2\"", "\"2x\""), 422);
  }

  @Test
  void closuresAreRankedWhileTheyAreFound() {
    String asked = "{\"scenario\":null,\"date\":\"2027-03-02\",\"mostLinks\":1}";
    JsonNode started = ask("startRanking", "/api/v1/rankings", asked, 202).json();
    String self = started.at("/links/self").asString("");
    ask("getRanking", self, 200);
    ask("cancelJob", started.at("/job/links/self").asString(""), 200);
    JsonNode again = ask("startRanking", "/api/v1/rankings", asked, 202).json();
    ask("followJob", again.at("/job/links/events").asString(""), 200);
    JsonNode ranking = ask("getRanking", self, 200, "Accept-Language", "kk").json();
    assertThat(ranking.path("complete").asBoolean()).isTrue();
    assertThat(ranking.path("lines")).hasSize(ranking.path("closures").asInt());
    assertThat(ranking.path("lines")).hasSizeGreaterThan(50);
    List<JsonNode> usd = ranking.path("lines").findValues("extraUsd");
    assertThat(usd.getFirst().asDouble()).isGreaterThan(usd.getLast().asDouble());
    assertThat(ask("getRankingLines", self + "/closures.csv", 200).text())
        .startsWith("element,name,used_tonnes,extra_usd,");
    ask("startRanking", "/api/v1/rankings", "{\"mostLinks\":501}", 422);
    ask("startRanking", "/api/v1/rankings", "{\"paired\":61}", 422);
    ask("getRanking", "/api/v1/rankings/0123456789abcdef", 404);
    ask("getRankingLines", "/api/v1/rankings/0123456789abcdef/closures.csv", 404);
    ask("getRankingPairs", "/api/v1/rankings/0123456789abcdef/pairs.csv", 404);
  }

  @Test
  void pairsOfTheDearestClosuresAreRankedAfterTheSingleOnes() {
    String asked = "{\"scenario\":null,\"date\":\"2027-03-02\",\"mostLinks\":0,\"paired\":3}";
    JsonNode started = ask("startRanking", "/api/v1/rankings", asked, 202).json();
    ask("followJob", started.at("/job/links/events").asString(""), 200);
    String self = started.at("/links/self").asString("");
    JsonNode ranking = ask("getRanking", self, 200).json();
    assertThat(ranking.path("complete").asBoolean()).isTrue();
    assertThat(ranking.path("pairCount").asInt()).isEqualTo(3);
    assertThat(ranking.path("pairs")).hasSize(3);
    for (JsonNode pair : ranking.path("pairs")) {
      double sum = alone(ranking, pair.path("first")) + alone(ranking, pair.path("second"));
      assertThat(pair.path("sumUsd").asDouble()).isCloseTo(sum, within(1.0));
      assertThat(pair.path("extraUsd").asDouble() - pair.path("overSumUsd").asDouble())
          .isCloseTo(sum, within(1.0));
    }
    assertThat(ask("getRankingPairs", self + "/pairs.csv", 200).text().lines())
        .hasSize(4)
        .first()
        .asString()
        .startsWith("first,first_name,second,second_name,extra_usd,");
  }

  private static double alone(JsonNode ranking, JsonNode element) {
    for (JsonNode line : ranking.path("lines")) {
      if (line.path("element").equals(element)) {
        return line.path("extraUsd").asDouble();
      }
    }
    throw new AssertionError("no line of " + element);
  }

  @Test
  void aJobIsFollowedToItsResult() {
    String batch = "{\"kind\":\"batch-plans\",\"consignments\":[" + GARMENTS + ",{\"from\":1}]}";
    Answer started = ask("startJob", "/api/v1/jobs", batch, 202, "Idempotency-Key", "job");
    String job = String.valueOf(started.header("Location"));
    assertThat(
            ask("startJob", "/api/v1/jobs", batch, 202, "Idempotency-Key", "job")
                .header("Location"))
        .isEqualTo(job);
    String events = ask("followJob", job + "/events", 200).text();
    assertThat(events).contains("event: end", "\"state\":\"done\"");
    JsonNode plans = ask("getJobResult", job + "/result", 200).json().path("plans");
    assertThat(plans).hasSize(2);
    assertThat(plans.at("/1/errors")).isNotEmpty();
    ask("getJob", job, 200);
    ask("listJobs", "/api/v1/jobs?limit=1", 200);
    ask("cancelJob", job, 200);
    ask("getJob", "/api/v1/jobs/none", 404);
    ask("startJob", "/api/v1/jobs", "{\"kind\":\"batch-plans\"}", 422);
  }

  @Test
  void aJobIsCancelled() {
    String job =
        String.valueOf(
            ask("startJob", "/api/v1/jobs", "{\"kind\":\"validation\"}", 202).header("Location"));
    assertThat(ask("cancelJob", job, 200).text()).contains("\"state\":\"cancelled\"");
    ask("getJobResult", job + "/result", 409);
  }

  @Test
  void examplesOfTheContractFitTheirSchemas() {
    for (var entry : CONTRACT.document.at("/components/schemas").properties()) {
      int number = 0;
      for (JsonNode example : entry.getValue().path("examples")) {
        String at = "/components/schemas/" + entry.getKey();
        assertThat(CONTRACT.faults(at, example)).as(at + " example " + number++).isEmpty();
      }
    }
    for (var entry : CONTRACT.document.at("/components/responses").properties()) {
      JsonNode example = entry.getValue().at("/content/application~1problem+json/example");
      if (!example.isMissingNode()) {
        assertThat(CONTRACT.faults("/components/schemas/Problem", example))
            .as(entry.getKey())
            .isEmpty();
      }
    }
  }

  @Test
  void everyResponseOfEveryOperationIsDescribed() {
    for (Described operation : CONTRACT.operations()) {
      for (String status : operation.statuses()) {
        JsonNode response = CONTRACT.resolved(operation.node().at("/responses/" + status));
        assertThat(response.path("description").asString("")).as(operation.id()).isNotEmpty();
        boolean empty = List.of("204", "304").contains(status);
        assertThat(response.path("content").isEmpty()).as(operation.id() + status).isEqualTo(empty);
      }
    }
  }
}
