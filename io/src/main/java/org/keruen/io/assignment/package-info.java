/// What an assignment found, as tables: links, selected trips, flows by origin, paths.
///
/// Zones, nodes and links count from 1, links in the order of the network file. Vehicles are those
/// of the class; `pce_flow` counts them by their passenger-car equivalents.
@NullMarked
package org.keruen.io.assignment;

import org.jspecify.annotations.NullMarked;
