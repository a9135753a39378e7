package org.keruen.shipment;

import org.keruen.base.Band;
import org.keruen.base.Provenance;

/// A single figure of the model.
public record Parameter(
    String key, Band value, String unit, String meaning, Provenance provenance) {}
