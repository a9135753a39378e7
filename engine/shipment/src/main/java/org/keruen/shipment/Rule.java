package org.keruen.shipment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Band;
import org.keruen.base.Provenance;

/// Which document, permit, check or ban applies when.
///
/// @param document the paper, permit or act
/// @param text     the rule in a sentence
/// @param when     what must be true of the consignment and the way
/// @param issue    who issues it and how long it takes
/// @param cost     what it adds in time
public record Rule(
    String id,
    String document,
    Effect effect,
    String text,
    When when,
    Issue issue,
    Delay cost,
    Provenance provenance) {

  /// What a rule asks for.
  public enum Effect {
    /// To have.
    DOCUMENT,
    /// To have before departure.
    PERMIT,
    /// A slot or seal to book.
    BOOKING,
    /// To verify.
    CHECK,
    /// The way may not be taken.
    REFUSE
  }

  /// @param way   what must be true of the legs
  /// @param goods what must be true of the goods
  /// @param ends  what must be true of origin and destination
  /// @param from  first departure date, null if always
  /// @param to    last departure date, null if still
  public record When(
      Way way, Goods goods, Ends ends, @Nullable LocalDate from, @Nullable LocalDate to) {}

  /// Countries may be given as `@AGREEMENT`, meaning its members on the day. Empty does not limit.
  /// Countries are counted over legs one behind the other in these modes, not over the whole way.
  ///
  /// @param modes        modes of the legs looked at
  /// @param countriesAny at least `minCountries` of these are touched by those legs
  /// @param countriesAll every country touched by those legs is one of these
  /// @param posts        one of these border posts is passed
  /// @param flow         a border is passed from A to B, `A>B`
  public record Way(
      Set<String> modes,
      List<String> countriesAny,
      List<String> countriesAll,
      int minCountries,
      Set<String> posts,
      @Nullable String flow) {
    public Way {
      modes = Set.copyOf(modes);
      countriesAny = List.copyOf(countriesAny);
      countriesAll = List.copyOf(countriesAll);
      posts = Set.copyOf(posts);
    }
  }

  /// @param hs  prefixes; empty for all goods
  /// @param trait `dangerous` or `controlled`, or null
  public record Goods(List<String> hs, @Nullable String trait) {
    public Goods {
      hs = List.copyOf(hs);
    }
  }

  /// Countries or `@AGREEMENT`; empty does not limit.
  public record Ends(List<String> origin, List<String> destination) {
    public Ends {
      origin = List.copyOf(origin);
      destination = List.copyOf(destination);
    }
  }

  /// @param leadDays         working days to obtain it
  /// @param beforeDeparture  must be in hand before departure
  public record Issue(String issuer, Band leadDays, boolean beforeDeparture) {}

  /// @param extraHours  time that it adds, h
  /// @param probability share of consignments that it strikes, 0..1
  public record Delay(double extraHours, double probability) {}
}
