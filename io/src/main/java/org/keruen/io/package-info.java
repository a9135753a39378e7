/// The rims of the engine: one package a format.
///
/// `table` reads any tabular data package; `study` maps one onto the records of a study; `geojson`
/// writes ways for a map.
@NullMarked
package org.keruen.io;

import org.jspecify.annotations.NullMarked;
