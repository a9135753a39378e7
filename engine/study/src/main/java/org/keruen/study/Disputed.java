package org.keruen.study;

import org.keruen.base.Provenance;

/// One of several values that sources give for the same thing.
///
/// @param value  value with unit
/// @param chosen whether the study takes it
/// @param rule   the rule of choice
public record Disputed(
    String element,
    String quantity,
    String value,
    boolean chosen,
    String rule,
    Provenance provenance) {}
