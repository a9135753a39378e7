package org.keruen.io.study;

import java.util.List;
import java.util.Set;
import org.keruen.base.Band;
import org.keruen.io.table.Row;
import org.keruen.shipment.Charge;
import org.keruen.shipment.Rule;

/// Makes charges and rules of checked tables.
final class ConditionMapper {

  private final StudyTables study;

  ConditionMapper(StudyTables study) {
    this.study = study;
  }

  List<Charge> charges() {
    return study.map("charges", ConditionMapper::charge);
  }

  List<Rule> rules() {
    return study.map("rules", ConditionMapper::rule);
  }

  private static Charge charge(Row row) {
    return new Charge(
        row.text("id"),
        row.text("name"),
        row.text("payee"),
        new Charge.Where(
            row.findText("country"),
            Set.copyOf(row.list("post")),
            Set.copyOf(row.list("terminal")),
            Set.copyOf(row.list("modes")),
            row.findText("rule"),
            row.text("role")),
        Cells.constant(Charge.Basis.values(), row, "basis"),
        Cells.band(row, "low", "amount", "high"),
        Cells.constant(Charge.Kind.values(), row, "kind"),
        row.number("probability", 1),
        Cells.provenance(row));
  }

  private static Rule rule(Row row) {
    return new Rule(
        row.text("id"),
        row.text("document"),
        Cells.constant(Rule.Effect.values(), row, "effect"),
        row.text("text"),
        when(row),
        new Rule.Issue(row.text("issuer"), leadDays(row), row.yes("blocks_departure")),
        new Rule.Delay(row.number("extra_hours", 0), row.number("probability", 1)),
        Cells.provenance(row));
  }

  private static Rule.When when(Row row) {
    return new Rule.When(
        new Rule.Way(
            Set.copyOf(row.list("modes")),
            row.list("countries_any"),
            row.list("countries_all"),
            row.integer("min_countries", 1),
            Set.copyOf(row.list("posts")),
            row.findText("flow")),
        new Rule.Goods(row.list("hs"), row.findText("goods")),
        new Rule.Ends(row.list("origin"), row.list("destination")),
        row.findDate("from_date"),
        row.findDate("to_date"));
  }

  private static Band leadDays(Row row) {
    double days = row.number("lead_days", 0);
    return new Band(days, days, row.number("lead_high_days", days));
  }
}
