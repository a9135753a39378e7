/// From one consignment to the ways to move it: legs, money, time as a distribution, CO2e,
/// documents, and the ways that are shut.
///
/// Start with [org.keruen.shipment.Planner]: a [org.keruen.shipment.Consignment] goes in, a
/// [org.keruen.shipment.Plan] comes out.
@NullMarked
package org.keruen.shipment;

import org.jspecify.annotations.NullMarked;
