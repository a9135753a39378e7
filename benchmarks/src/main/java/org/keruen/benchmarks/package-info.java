/// Measurements: what PERFORMANCE.md quotes is produced here.
@NullMarked
package org.keruen.benchmarks;

import org.jspecify.annotations.NullMarked;
