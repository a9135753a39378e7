package org.keruen.shipment;

import java.util.List;
import org.keruen.network.LoadUnit;
import org.keruen.network.Means;
import org.keruen.network.Mode;

/// How a consignment fits each means: units needed, and whether it may travel so at all.
final class Load {

  /// `[meansCount]` vehicles, containers or wagons needed; 0 if the means does not suit the goods.
  private final int[] units;

  private final double tonnes;

  Load(PlanningModel model, Consignment.Goods goods) {
    List<Means> means = List.copyOf(model.network().fleet().means().values());
    double mostByAir = model.getParameter("air_consignment_most_t").mid();
    this.tonnes = goods.weightTonnes();
    this.units = new int[means.size()];
    for (int m = 0; m < units.length; m++) {
      units[m] = suits(means.get(m), goods, mostByAir) ? needed(means.get(m), goods) : 0;
    }
    dropNeedlesslyHeavy(means);
  }

  /// A truck of a heavier class may enter fewer countries: without fewer units it is of no use.
  private void dropNeedlesslyHeavy(List<Means> means) {
    for (int m = 0; m < units.length; m++) {
      for (int light = 0; light < units.length && units[m] > 0; light++) {
        boolean sameKind =
            units[light] > 0
                && means.get(light).mode() == Mode.ROAD
                && means.get(m).mode() == Mode.ROAD
                && means.get(light).loadUnit().kind() == means.get(m).loadUnit().kind();
        boolean lighter =
            means.get(light).capacity().grossTonnes() < means.get(m).capacity().grossTonnes();
        if (sameKind && lighter && units[light] <= units[m]) {
          units[m] = 0;
        }
      }
    }
  }

  private static boolean suits(Means means, Consignment.Goods goods, double mostTonnesByAir) {
    LoadUnit unit = means.loadUnit();
    if (goods.controlled() != unit.controlled() && !isCarriedCoolByOther(means, goods)) {
      return false;
    }
    boolean flies = !goods.dangerous() && goods.weightTonnes() <= mostTonnesByAir;
    if (means.mode() == Mode.AIR && !flies) {
      return false;
    }
    return unit.kind() != LoadUnit.Kind.BULK || goods.commodity().handled() == LoadUnit.Kind.BULK;
  }

  /// A cool chain by air is kept by packing and speed, not by the aircraft.
  private static boolean isCarriedCoolByOther(Means means, Consignment.Goods goods) {
    return goods.controlled() && means.mode() == Mode.AIR;
  }

  private static int needed(Means means, Consignment.Goods goods) {
    double byWeight = goods.weightTonnes() / means.capacity().payloadTonnes();
    double byVolume = goods.volumeM3() / means.capacity().volumeM3();
    return (int) Math.ceil(Math.max(byWeight, byVolume) - 1e-9);
  }

  boolean suits(int means) {
    return units[means] > 0;
  }

  int units(int means) {
    return units[means];
  }

  double tonnes() {
    return tonnes;
  }
}
