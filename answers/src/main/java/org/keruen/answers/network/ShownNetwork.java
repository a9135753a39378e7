package org.keruen.answers.network;

import org.keruen.answers.ReadyStudy;
import org.keruen.answers.evidence.ElementStates;
import org.keruen.answers.words.Labels;
import org.keruen.answers.words.Language;
import org.keruen.answers.words.Messages;
import org.keruen.io.geojson.LineShapes;
import org.keruen.network.Network;
import org.keruen.study.Study;

/// A network with what it takes to show it: states by element, courses of lines, names in a
/// language.
public record ShownNetwork(
    Network network, ElementStates states, LineShapes shapes, Labels labels) {

  /// The network of a study that is kept.
  public static ShownNetwork of(ReadyStudy ready, Language language) {
    return new ShownNetwork(
        ready.network(), ready.states(), ready.shapes(), ready.labels(language));
  }

  /// The network of a study that a scenario made; its indexes are built anew.
  public static ShownNetwork of(Study study, Language language) {
    Network network = study.model().network();
    return new ShownNetwork(
        network,
        new ElementStates(network),
        new LineShapes(network),
        new Labels(study, Messages.of(language)));
  }
}
