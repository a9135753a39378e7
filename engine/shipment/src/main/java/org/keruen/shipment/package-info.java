/// Placeholder.
@NullMarked
package org.keruen.shipment;

import org.jspecify.annotations.NullMarked;
