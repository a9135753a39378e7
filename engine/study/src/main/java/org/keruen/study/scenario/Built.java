package org.keruen.study.scenario;

import org.keruen.network.BorderPost;
import org.keruen.network.Link;
import org.keruen.network.Place;
import org.keruen.network.Service;
import org.keruen.network.Terminal;

/// A thing that a scenario adds to the network. Its own status does not matter: it works from the
/// day on which it is built.
public sealed interface Built {

  /// `kind:id`.
  String element();

  record Site(Place place) implements Built {
    @Override
    public String element() {
      return "place:" + place.id();
    }
  }

  record Line(Link link) implements Built {
    @Override
    public String element() {
      return "link:" + link.id();
    }
  }

  record Crossing(BorderPost post) implements Built {
    @Override
    public String element() {
      return "post:" + post.id();
    }
  }

  record Yard(Terminal terminal) implements Built {
    @Override
    public String element() {
      return "terminal:" + terminal.id();
    }
  }

  record Run(Service service) implements Built {
    @Override
    public String element() {
      return "service:" + service.id();
    }
  }
}
