/// Long runs: queued, run a few at a time, told step by step, cancelled.
@NullMarked
package org.keruen.server.job;

import org.jspecify.annotations.NullMarked;
