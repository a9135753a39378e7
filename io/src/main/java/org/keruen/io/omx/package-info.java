/// Matrices between zones in Open Matrix files (OMX 0.2): HDF5 with the matrices of one shape in
/// `/data` and names of their rows and columns in `/lookup`.
///
/// Start with [org.keruen.io.omx.OmxFile], which reads and writes [org.keruen.io.omx.OmxMatrices];
/// [org.keruen.io.omx.ZoneMatrices] puts them in the order of zones that one knows, and
/// [org.keruen.io.omx.OmxTrips] makes a demand for an assignment of one. jHDF does the HDF5.
///
/// @see "Open Matrix specification 0.2, https://github.com/osPlanning/omx/wiki/Specification"
@NullMarked
package org.keruen.io.omx;

import org.jspecify.annotations.NullMarked;
