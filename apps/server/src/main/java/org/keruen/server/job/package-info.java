/// Runs: queued in lanes, one of each at a time, told step by step, cancelled.
@NullMarked
package org.keruen.server.job;

import org.jspecify.annotations.NullMarked;
