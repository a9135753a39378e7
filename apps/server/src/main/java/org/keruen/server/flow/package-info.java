/// Runs of scenarios: each question computed once, its answer kept for a while.
@NullMarked
package org.keruen.server.flow;

import org.jspecify.annotations.NullMarked;
