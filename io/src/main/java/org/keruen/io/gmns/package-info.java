/// Networks in the General Modeling Network Specification (GMNS 0.96): a folder with `node.csv` and
/// `link.csv`, and perhaps `zone.csv` and `config.csv`.
///
/// Start with [org.keruen.io.gmns.GmnsNetwork], which reads, and [org.keruen.io.gmns.GmnsWriter].
/// The specification names no cost function: `vdf_alpha`, `vdf_beta` and `vdf_fftt` are columns of
/// the users' own that DTALite and TAPLite have made usual.
///
/// @see "GMNS 0.96, 2024, https://github.com/zephyr-data-specs/GMNS"
@NullMarked
package org.keruen.io.gmns;

import org.jspecify.annotations.NullMarked;
