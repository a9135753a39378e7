/// A Frictionless tabular data package, read as a whole: its description, every CSV file that it
/// names, and every fault of every file in one run.
///
/// Start with [org.keruen.io.table.TablePackage#read]: faults go into a
/// [org.keruen.io.table.FaultList], rows come out as [org.keruen.io.table.Table]s. What the rows
/// mean is not known here.
///
/// @see "Frictionless Data, Tabular Data Package, https://specs.frictionlessdata.io"
@NullMarked
package org.keruen.io.table;

import org.jspecify.annotations.NullMarked;
