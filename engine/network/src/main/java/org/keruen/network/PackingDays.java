package org.keruen.network;

import java.time.LocalDate;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.keruen.base.StatePeriod;

/// The days on which the packed graph of a network differs from that of the day before: from one to
/// the next, one graph serves every departure.
///
/// A graph depends on its date by which states hold, which closures nobody waits for any more, and
/// which services run. Immutable.
public final class PackingDays {

  private final TreeSet<LocalDate> days = new TreeSet<>();

  /// @param calendar the states of the network, as known on some day
  public PackingDays(Network network, StateCalendar calendar) {
    calendar.forEachPeriod(period -> addState(period, calendar.asOf()));
    for (Service service : network.infrastructure().services().values()) {
      LocalDate from = service.timing().from();
      if (from != null) {
        days.add(from);
      }
      addDayAfter(service.timing().to());
    }
  }

  private void addState(StatePeriod period, LocalDate asOf) {
    LocalDate from = period.dates().from();
    days.add(from);
    addDayAfter(period.dates().lastDayAsOf(asOf));
    // A leap day can put it off by one: both days are named, for one too many does no harm.
    LocalDate standing = period.standingFrom();
    days.add(standing);
    days.add(standing.plusDays(1));
  }

  private void addDayAfter(@Nullable LocalDate last) {
    if (last != null && last.isBefore(LocalDate.MAX)) {
      days.add(last.plusDays(1));
    }
  }

  /// The first of the days whose graph is that of `day`; [LocalDate#MIN] before all changes.
  public LocalDate firstLike(LocalDate day) {
    LocalDate first = days.floor(day);
    return first == null ? LocalDate.MIN : first;
  }
}
