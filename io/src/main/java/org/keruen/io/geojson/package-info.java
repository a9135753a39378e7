/// Ways on a map: GeoJSON, RFC 7946.
@NullMarked
package org.keruen.io.geojson;

import org.jspecify.annotations.NullMarked;
