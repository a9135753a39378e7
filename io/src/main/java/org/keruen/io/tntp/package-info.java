/// Networks and trip tables in the TNTP text format of the Transportation Networks repository.
///
/// A folder holds `*_net.tntp` (links with BPR costs) and `*_trips.tntp`. [TntpProblem] reads both.
/// Known oddities are taken as they come: comments from `~`, blanks or tabs, a `;` or none at the
/// end, `B` or power 0, capacity 0 or 1 where the cost is constant, links given twice, trips within
/// a zone, numbers with gaps, a ninth column that is no toll, packed files. Counts of links and
/// nodes in the headers must be those of the rows; a sum of trips that differs is a remark. Weights
/// of toll and length stand in a network's own README, not in the file.
@NullMarked
package org.keruen.io.tntp;

import org.jspecify.annotations.NullMarked;
