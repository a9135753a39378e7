/// The HTTP server: the API of `openapi.yaml` and the built web page.
///
/// [org.keruen.server.KeruenServer] starts it. A request comes in at
/// [org.keruen.server.http.HelidonDoor], the only class that knows the web server's library; it is
/// checked by the [org.keruen.server.http.Gate], finds its operation in the
/// [org.keruen.server.http.Router], and is answered by a class of [org.keruen.server.resource].
/// Those read parameters and hand them to [org.keruen.answers]: nothing is computed here.
@NullMarked
package org.keruen.server;

import org.jspecify.annotations.NullMarked;
