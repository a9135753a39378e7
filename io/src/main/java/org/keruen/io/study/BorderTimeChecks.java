package org.keruen.io.study;

import java.util.HashMap;
import java.util.Map;
import org.keruen.io.table.FaultList;
import org.keruen.io.table.Row;
import org.keruen.io.table.Table;

/// One used time and one used fee for each border post, side and flow.
final class BorderTimeChecks {

  private static final String[] FLOWS = {"exit", "entry"};

  private final StudyTables study;
  private final FaultList faults;
  private final Map<String, Row> posts;
  private final Map<String, Row> places;
  private final Map<String, Row> times = new HashMap<>();
  private final Map<String, Row> fees = new HashMap<>();

  BorderTimeChecks(StudyTables study) {
    this.study = study;
    faults = study.faults();
    posts = study.rowsById("border_posts");
    places = study.rowsById("places");
  }

  void run() {
    study.each("border_times", this::checkObservation);
    Table observations = study.get("border_times");
    if (observations.complete() && !observations.hasMisshapenRows()) {
      study.each("border_posts", this::checkPost);
    }
  }

  private void checkObservation(Row row) {
    checkSide(row);
    checkQueue(row);
    if (usedForTime(row)) {
      checkUsed(row, times, "time", "hours_mean");
    }
    if (usedForFee(row)) {
      checkUsed(row, fees, "fee", "fee_usd");
    }
  }

  private void checkSide(Row row) {
    Row post = posts.get(row.text("post"));
    if (post == null) {
      return;
    }
    String sideA = country(post, "place_a");
    String sideB = country(post, "place_b");
    String side = row.text("side");
    if (!sideA.isEmpty() && !sideB.isEmpty() && !side.equals(sideA) && !side.equals(sideB)) {
      faults.add(
          row,
          "side " + side + " is not a side of " + row.text("post"),
          "write " + sideA + " or " + sideB);
    }
  }

  private void checkQueue(Row row) {
    double queueHours = row.number("queue_hours", 0);
    if (queueHours > row.number("hours_mean", 0)) {
      faults.add(
          row,
          "queue_hours " + row.text("queue_hours") + " is more than hours_mean, which holds it",
          "give what of hours_mean is a wait in a line, or nothing");
    }
  }

  private void checkUsed(Row row, Map<String, Row> used, String what, String figure) {
    if (!row.has(figure)) {
      faults.add(
          row,
          "is used for its " + what + ", but " + figure + " is empty",
          "give " + figure + ", or use another row");
    }
    Row other = used.putIfAbsent(key(row.text("post"), row.text("side"), row.text("flow")), row);
    if (other != null) {
      faults.add(
          row,
          row.text("post")
              + " "
              + row.text("side")
              + " "
              + row.text("flow")
              + " has two rows used for the "
              + what
              + ": also line "
              + other.line(),
          "choose one, write no in the column used of the other, and say why in disputed.csv");
    }
  }

  private void checkPost(Row post) {
    if (!NetworkChecks.isWorking(post)) {
      return;
    }
    for (String place : new String[] {"place_a", "place_b"}) {
      String side = country(post, place);
      for (String flow : FLOWS) {
        String key = key(post.text("id"), side, flow);
        if (!side.isEmpty()) {
          checkPassage(post, side + " " + flow, times.containsKey(key), fees.containsKey(key));
        }
      }
    }
  }

  private void checkPassage(Row post, String passage, boolean time, boolean fee) {
    if (!time || !fee) {
      String missing = time ? "fee" : fee ? "time" : "time and fee";
      faults.add(
          post,
          post.text("id") + " " + passage + " has no " + missing,
          "add a row to border_times.csv with used " + (time ? "fee" : fee ? "time" : "both"));
    }
  }

  private String country(Row post, String column) {
    Row place = places.get(post.text(column));
    return place == null ? "" : place.text("country");
  }

  static boolean usedForTime(Row row) {
    return row.text("used").equals("time") || row.text("used").equals("both");
  }

  static boolean usedForFee(Row row) {
    return row.text("used").equals("fee") || row.text("used").equals("both");
  }

  static String key(String post, String side, String flow) {
    return post + " " + side + " " + flow;
  }
}
