package org.keruen.answers.flow;

import org.jspecify.annotations.Nullable;
import org.keruen.network.BorderPost;
import org.keruen.network.Link;
import org.keruen.network.Network;
import org.keruen.network.Service;

/// By which mode goods pass an element.
final class ElementModes {

  private ElementModes() {}

  /// The mode's word; null where several meet, as at a terminal.
  ///
  /// @param element `kind:id`
  static @Nullable String find(Network network, String element) {
    String id = element.substring(element.indexOf(':') + 1);
    Network.Infrastructure ground = network.infrastructure();
    if (element.startsWith("post:")) {
      BorderPost post = ground.posts().get(id);
      return post == null ? null : post.mode().word();
    }
    if (element.startsWith("service:")) {
      Service service = ground.services().get(id);
      return service == null ? null : service.kind().mode().word();
    }
    Link link = element.startsWith("link:") ? ground.links().get(id) : null;
    return link == null ? null : link.mode().word();
  }
}
