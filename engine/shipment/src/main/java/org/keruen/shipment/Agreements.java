package org.keruen.shipment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who was party to what on a day.
final class Agreements {

  private final Map<String, Set<String>> members = new HashMap<>();

  Agreements(List<Membership> memberships, LocalDate day) {
    for (Membership membership : memberships) {
      if (membership.holdsOn(day)) {
        members
            .computeIfAbsent(membership.agreement(), key -> new HashSet<>())
            .add(membership.country());
      }
    }
  }

  boolean isParty(String country, String agreement) {
    return members.getOrDefault(agreement, Set.of()).contains(country);
  }

  /// Whether a country is in a list of country ids and `@AGREEMENT`s.
  boolean isIn(String country, List<String> countriesAndAgreements) {
    for (String entry : countriesAndAgreements) {
      boolean in =
          entry.startsWith("@") ? isParty(country, entry.substring(1)) : entry.equals(country);
      if (in) {
        return true;
      }
    }
    return false;
  }
}
