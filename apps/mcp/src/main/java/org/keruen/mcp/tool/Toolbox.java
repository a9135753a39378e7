package org.keruen.mcp.tool;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.keruen.answers.ReadyStudy;
import org.keruen.shipment.Consignment;
import org.keruen.shipment.Plan;

/// The tools of Keruen over one study. Threads may share it.
public final class Toolbox {

  private final List<Tool> tools;

  private Toolbox(List<Tool> tools) {
    this.tools = tools;
  }

  /// @param planner plans a consignment as known on a day, such as `planner::plan`
  public static Toolbox of(ReadyStudy ready, BiFunction<Consignment, LocalDate, Plan> planner) {
    return new Toolbox(
        List.of(
            new PlanShipment(ready, planner),
            new BorderStatus(ready),
            new RequiredDocuments(ready, planner),
            new FindPlace(ready),
            new GetSource(ready)));
  }

  public List<Tool> list() {
    return tools;
  }
}
