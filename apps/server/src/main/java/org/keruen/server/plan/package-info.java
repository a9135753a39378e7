/// Planning for many: questions become ids, ids become permalinks, and no more plans are computed
/// at a time than the machine can.
@NullMarked
package org.keruen.server.plan;

import org.jspecify.annotations.NullMarked;
