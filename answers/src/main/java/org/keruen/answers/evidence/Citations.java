package org.keruen.answers.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.keruen.base.Provenance;
import org.keruen.network.BorderPost;
import org.keruen.network.Country;
import org.keruen.network.EmissionFactor;
import org.keruen.network.Link;
import org.keruen.network.LoadUnit;
import org.keruen.network.Means;
import org.keruen.network.Network;
import org.keruen.network.Place;
import org.keruen.network.RailOperation;
import org.keruen.network.RoadOperation;
import org.keruen.network.Service;
import org.keruen.network.Terminal;
import org.keruen.shipment.Charge;
import org.keruen.shipment.Commodity;
import org.keruen.shipment.Membership;
import org.keruen.shipment.Parameter;
import org.keruen.shipment.PlanningModel;
import org.keruen.shipment.Rule;
import org.keruen.study.BorderObservation;
import org.keruen.study.Disputed;
import org.keruen.study.Study;
import org.keruen.study.Trip;

/// The provenance of every record of a study, by kind of record.
public final class Citations {

  private final Map<String, List<Provenance>> byKind = new LinkedHashMap<>();

  private Citations() {}

  /// By kind, in the order of the study.
  public static Map<String, List<Provenance>> of(Study study) {
    Citations citations = new Citations();
    citations.network(study.model().network());
    citations.model(study.model());
    citations.evidence(study.evidence());
    return citations.byKind;
  }

  private void network(Network network) {
    Network.Infrastructure ground = network.infrastructure();
    add("countries", network.countries().values(), Country::provenance);
    add("places", ground.places().values(), Place::provenance);
    add("links", ground.links().values(), Link::provenance);
    add("border posts", ground.posts().values(), BorderPost::provenance);
    add("terminals", ground.terminals().values(), Terminal::provenance);
    add("services", ground.services().values(), Service::provenance);
    add("load units", network.fleet().loadUnits().values(), LoadUnit::provenance);
    add("means", network.fleet().means().values(), Means::provenance);
    add("road operation", network.operation().road().values(), RoadOperation::provenance);
    add("rail operation", network.operation().rail(), RailOperation::provenance);
    add("emission factors", network.operation().emissionFactors(), EmissionFactor::provenance);
    add("states", network.states(), state -> state.period().provenance());
  }

  private void model(PlanningModel model) {
    add("commodities", model.commodities().values(), Commodity::provenance);
    add("memberships", model.memberships(), Membership::provenance);
    add("charges", model.charges(), Charge::provenance);
    add("rules", model.rules(), Rule::provenance);
    add("parameters", model.parameters().values(), Parameter::provenance);
  }

  private void evidence(Study.Evidence evidence) {
    add("border observations", evidence.borderObservations(), BorderObservation::provenance);
    add("reported trips", evidence.trips(), Trip::provenance);
    add("disputed values", evidence.disputed(), Disputed::provenance);
  }

  private <T> void add(String kind, Collection<T> records, Function<T, Provenance> provenance) {
    List<Provenance> found = new ArrayList<>();
    records.forEach(record -> found.add(provenance.apply(record)));
    byKind.put(kind, found);
  }
}
