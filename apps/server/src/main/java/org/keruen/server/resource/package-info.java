/// The operations of `openapi.yaml`, one class a resource: parameters in, a document of
/// [org.keruen.answers] out.
@NullMarked
package org.keruen.server.resource;

import org.jspecify.annotations.NullMarked;
