package org.keruen.store;

import java.time.Instant;

/// One change, for good.
///
/// @param number     grows with time; has gaps
/// @param action     `kind.verb`, such as `report.accept`
/// @param subject    what was changed: an id
/// @param detailJson a JSON object; `{}` if there is nothing to add
public record AuditLine(
    long number, Instant instant, Actor actor, String action, String subject, String detailJson) {}
