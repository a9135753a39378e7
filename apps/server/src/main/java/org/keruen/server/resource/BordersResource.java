package org.keruen.server.resource;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.ReadyStudy;
import org.keruen.answers.border.BorderBoard;
import org.keruen.answers.border.BorderSheetJson;
import org.keruen.answers.border.BorderSummary;
import org.keruen.answers.json.JsonWriter;
import org.keruen.network.BorderPost;
import org.keruen.server.http.Call;
import org.keruen.server.http.Pages;
import org.keruen.server.http.Query;
import org.keruen.server.http.Refusal;
import org.keruen.server.http.Reply;
import org.keruen.server.http.Route;

/// `/borders`: posts, one post, and the board of posts by months.
public final class BordersResource {

  private static final int MOST_MONTHS = 120;
  private static final int USUAL_MONTHS = 12;

  private final ReadyStudy ready;
  private final ReportsResource reports;

  /// @param reports knows what users report of a post
  public BordersResource(ReadyStudy ready, ReportsResource reports) {
    this.ready = ready;
    this.reports = reports;
  }

  public List<Route> routes() {
    return List.of(
        new Route("listBorders", "GET", "/api/v1/borders", Route.Policy.STUDY, this::list),
        new Route(
            "getBorderBoard", "GET", "/api/v1/borders/board", Route.Policy.STUDY, this::board),
        new Route("getBorder", "GET", "/api/v1/borders/{id}", Route.Policy.READ, this::get));
  }

  private Reply list(Call call) {
    Query query = call.query();
    LocalDate date = query.day("date", ready.asOf());
    LocalDate asOf = query.day("asOf", ready.asOf());
    List<BorderPost> posts = posts(query.country("country"), query.word("mode", Words.MODES));
    int limit = query.limit();
    int offset = query.offset();
    query.check();
    BorderSummary summary = new BorderSummary(ready, call.language(), date, asOf);
    JsonWriter json = JsonWriter.compact().object().text("date", date).text("asOf", asOf);
    Pages.write(json, posts, offset, limit, post -> summary.write(json, post));
    return Reply.study(json.endObject().finish(), call.language());
  }

  private List<BorderPost> posts(@Nullable String country, @Nullable String mode) {
    return ready.network().infrastructure().posts().values().stream()
        .filter(post -> country == null || touches(post, country))
        .filter(post -> mode == null || post.mode().word().equals(mode))
        .toList();
  }

  private static boolean touches(BorderPost post, String country) {
    return post.a().country().equals(country) || post.b().country().equals(country);
  }

  private Reply board(Call call) {
    Query query = call.query();
    YearMonth to = query.month("to", YearMonth.from(ready.asOf()));
    YearMonth from = query.month("from", to.minusMonths(USUAL_MONTHS - 1));
    LocalDate asOf = query.day("asOf", ready.asOf());
    List<BorderPost> posts = posts(query.country("country"), query.word("mode", Words.MODES));
    long months = ChronoUnit.MONTHS.between(from, to) + 1;
    if (months < 1 || months > MOST_MONTHS) {
      query.refuse(
          "from", from + " to " + to + " is not possible", "give 1 to " + MOST_MONTHS + " months");
    }
    query.check();
    return Reply.study(
        BorderBoard.render(ready, call.language(), posts, from, to, asOf), call.language());
  }

  private Reply get(Call call) {
    Query query = call.query();
    LocalDate date = query.day("date", ready.asOf());
    LocalDate asOf = query.day("asOf", ready.asOf());
    query.check();
    BorderPost post = reports.post(call.part("id"));
    String json =
        BorderSheetJson.render(
            ready,
            call.language(),
            post,
            date,
            asOf,
            writer -> reports.writeReportsOf(writer, post));
    return Reply.checked(json, call.language());
  }

  /// A border post.
  ///
  /// @throws Refusal with the nearest ids if there is none
  static BorderPost post(ReadyStudy ready, String id) {
    BorderPost post = ready.network().infrastructure().posts().get(id);
    if (post == null) {
      throw Refusal.notFound(
          "id", "no border post has this id", ready.vocabulary().posts().suggestion(id));
    }
    return post;
  }
}
