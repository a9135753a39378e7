/// Networks and trip tables in the TNTP text format of the Transportation Networks repository.
///
/// A folder holds `*_net.tntp` (links with BPR costs) and `*_trips.tntp`. [TntpProblem] reads both.
/// Known oddities are taken as they come: comments from `~`, blanks or tabs, a `;` or none at the
/// end, counts in the header that differ from the rows (a remark), `B` or power 0, capacity 0 or 1
/// where the cost is constant, links given twice, trips within a zone. Weights of toll and length
/// stand in a network's own README, not in the file.
@NullMarked
package org.keruen.io.tntp;

import org.jspecify.annotations.NullMarked;
