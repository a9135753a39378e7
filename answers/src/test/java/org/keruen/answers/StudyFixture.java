package org.keruen.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Band;
import org.keruen.base.Confidence;
import org.keruen.base.Provenance;
import org.keruen.base.Source;
import org.keruen.base.StatePeriod;
import org.keruen.base.TimeSpread;
import org.keruen.network.BorderPost;
import org.keruen.network.Country;
import org.keruen.network.ElementState;
import org.keruen.network.Link;
import org.keruen.network.LoadUnit;
import org.keruen.network.Means;
import org.keruen.network.Mode;
import org.keruen.network.Network;
import org.keruen.network.Place;
import org.keruen.network.Position;
import org.keruen.network.Service;
import org.keruen.network.Status;
import org.keruen.network.Terminal;
import org.keruen.shipment.Commodity;
import org.keruen.shipment.PlanningModel;
import org.keruen.shipment.Rule;
import org.keruen.study.BorderObservation;
import org.keruen.study.Disputed;
import org.keruen.study.Study;

/// A study small enough to know by heart: a dozen places between Almaty and Karachi.
public final class StudyFixture {

  static final Provenance SOURCED = new Provenance(Confidence.SOURCED, List.of("cpmm-2022"), "");
  static final LocalDate AS_OF = LocalDate.of(2026, 9, 30);

  private StudyFixture() {}

  public static Study study() {
    Map<String, Source> sources =
        Network.byId(
            List.of(
                new Source(
                    "cpmm-2022",
                    "CAREC CPMM annual report 2022",
                    "ADB",
                    "2022",
                    "https://cpmm.carecprogram.org/"),
                new Source(
                    "dawn-2025",
                    "Torkham shut after clashes",
                    "Dawn",
                    "2025",
                    "https://www.dawn.com/"),
                new Source("own", "Arithmetic of this study", "Keruen", "2026", "-")),
            Source::id);
    return new Study(
        "fixture",
        "A study by hand",
        AS_OF,
        sources,
        new PlanningModel(network(), commodities(), List.of(), List.of(), rules(), Map.of()),
        names(),
        Map.of(),
        evidence());
  }

  private static Network network() {
    Map<String, Country> countries = new LinkedHashMap<>();
    for (String id : List.of("KZ", "KG", "CN", "PK", "IR", "TM", "UZ", "AF")) {
      countries.put(id, new Country(id, Band.exactly(44), "six axles", SOURCED));
    }
    return new Network(
        countries,
        new Network.Infrastructure(
            Network.byId(places(), Place::id),
            Map.<String, Link>of(),
            Network.byId(posts(), BorderPost::id),
            Network.byId(terminals(), Terminal::id),
            Network.byId(services(), Service::id)),
        fleet(),
        new Network.Operation(Map.of(), List.of(), List.of()),
        states());
  }

  private static List<Place> places() {
    return List.of(
        place("kz-almaty", "Almaty", Place.Kind.CITY, "KZALA", null, 43.26, 76.93),
        place("kz-almaty1-rail", "Almaty 1", Place.Kind.STATION, null, null, 43.35, 76.92),
        place(
            "kz-almaty-airport",
            "Almaty International Airport",
            Place.Kind.AIRPORT,
            "KZALA",
            "ALA",
            43.35,
            77.04),
        place("kz-shymkent", "Shymkent", Place.Kind.CITY, "KZCIT", null, 42.32, 69.6),
        place("kz-kordai", "Kordai", Place.Kind.BORDER, null, null, 43.04, 74.71),
        place("kg-akzhol", "Ak-Zhol", Place.Kind.BORDER, null, null, 43.03, 74.7),
        place("kg-torugart", "Torugart", Place.Kind.BORDER, null, null, 40.53, 75.39),
        place("cn-torugart", "Torugart (Tuopa)", Place.Kind.BORDER, null, null, 40.4, 75.4),
        place("cn-kashgar", "Kashgar", Place.Kind.CITY, "CNKHG", null, 39.47, 75.99),
        place(
            "cn-khunjerab", "Khunjerab (Hongqilafu)", Place.Kind.BORDER, null, null, 36.85, 75.43),
        place("pk-khunjerab", "Khunjerab (Sost)", Place.Kind.BORDER, null, null, 36.7, 74.82),
        place("pk-karachi", "Karachi", Place.Kind.CITY, "PKKHI", null, 24.86, 67.01),
        place("pk-karachi-port", "Karachi Port", Place.Kind.PORT, "PKKHI", null, 24.84, 66.97),
        place("pk-torkham", "Torkham", Place.Kind.BORDER, null, null, 34.12, 71.09),
        place("af-torkham", "Torkham", Place.Kind.BORDER, null, null, 34.13, 71.08),
        place("pk-gabd", "Gabd", Place.Kind.BORDER, null, null, 25.2, 61.6),
        place("ir-rimdan", "Rimdan", Place.Kind.BORDER, null, null, 25.3, 61.5),
        place("ir-sarakhs", "Sarakhs", Place.Kind.BORDER, null, null, 36.54, 61.16),
        place("tm-sarahs-bcp", "Sarahs", Place.Kind.BORDER, null, null, 36.53, 61.2),
        place("ir-bandar-abbas-port", "Bandar Abbas", Place.Kind.PORT, "IRBND", null, 27.12, 56.06),
        place("cn-lianyungang-port", "Lianyungang", Place.Kind.PORT, "CNLYG", null, 34.75, 119.45),
        place("cn-khorgos-rail", "Khorgos", Place.Kind.STATION, null, null, 44.2, 80.4),
        place("kz-altynkol-rail", "Altynkol", Place.Kind.STATION, null, null, 44.15, 80.3));
  }

  private static Place place(
      String id,
      String name,
      Place.Kind kind,
      @Nullable String locode,
      @Nullable String iata,
      double lat,
      double lon) {
    String country = id.substring(0, 2).toUpperCase(Locale.ROOT);
    return new Place(id, name, kind, country, new Position(lat, lon), locode, iata, SOURCED);
  }

  private static List<BorderPost> posts() {
    return List.of(
        post("kordai-akzhol", "Kordai KZ / Ak-Zhol KG", Mode.ROAD, "kz-kordai", "kg-akzhol", 0),
        post(
            "torugart",
            "Torugart KG / Torugart (Tuopa) CN",
            Mode.ROAD,
            "kg-torugart",
            "cn-torugart",
            0),
        post(
            "khunjerab-sost",
            "Khunjerab (Sost) PK / Khunjerab (Hongqilafu) CN",
            Mode.ROAD,
            "pk-khunjerab",
            "cn-khunjerab",
            0),
        post("torkham", "Torkham PK / Torkham AF", Mode.ROAD, "pk-torkham", "af-torkham", 0),
        post("gabd-rimdan", "Gabd PK / Rimdan IR", Mode.ROAD, "pk-gabd", "ir-rimdan", 0),
        post(
            "sarakhs-sarahs",
            "Sarahs TM / Sarakhs IR",
            Mode.ROAD,
            "tm-sarahs-bcp",
            "ir-sarakhs",
            0),
        post(
            "torkham-rail",
            "Landi Khana PK / Torkham AF",
            Mode.RAIL,
            "pk-torkham",
            "af-torkham",
            1676),
        post(
            "altynkol-khorgos-rail",
            "Altynkol KZ / Khorgos CN",
            Mode.RAIL,
            "kz-altynkol-rail",
            "cn-khorgos-rail",
            1520));
  }

  private static BorderPost post(
      String id, String name, Mode mode, String a, String b, int gaugeMm) {
    BorderPost.Passage passage =
        new BorderPost.Passage(
            TimeSpread.lognormal(14, 0.8), 0, new Band(80, 120, 200), SOURCED, SOURCED);
    return new BorderPost(
        id,
        name,
        mode,
        new BorderPost.Side(a, country(a), gaugeMm, passage, passage),
        new BorderPost.Side(b, country(b), gaugeMm == 1520 ? 1435 : gaugeMm, passage, passage),
        3,
        new BorderPost.Working(
            Set.of(BorderPost.Operation.RELOAD),
            Status.OPERATIONAL,
            null,
            "08:00–18:00, not on Sunday",
            150,
            true),
        SOURCED);
  }

  private static String country(String placeId) {
    return placeId.substring(0, 2).toUpperCase(Locale.ROOT);
  }

  private static List<Terminal> terminals() {
    Terminal.Handling handling =
        new Terminal.Handling(
            Set.of(Terminal.Ability.CONTAINERS),
            TimeSpread.lognormal(36, 0.6),
            new Band(60, 90, 140),
            Band.ZERO,
            Status.OPERATIONAL);
    return List.of(
        new Terminal(
            "karachi-port",
            "Karachi Port (KICT)",
            Terminal.Kind.SEAPORT,
            List.of("pk-karachi", "pk-karachi-port"),
            8,
            handling,
            new Terminal.Storage(5, 40),
            SOURCED),
        new Terminal(
            "lianyungang",
            "Lianyungang",
            Terminal.Kind.SEAPORT,
            List.of("cn-lianyungang-port"),
            0,
            handling,
            new Terminal.Storage(7, 30),
            SOURCED),
        new Terminal(
            "almaty-1",
            "Almaty 1",
            Terminal.Kind.RAIL_TERMINAL,
            List.of("kz-almaty", "kz-almaty1-rail"),
            9,
            handling,
            new Terminal.Storage(3, 10),
            SOURCED));
  }

  private static List<Service> services() {
    return List.of(
        new Service(
            "lianyungang-karachi",
            "Lianyungang – Karachi container line",
            Service.Kind.SEA,
            new Service.Route(
                "cn-lianyungang-port", "pk-karachi-port", true, 9700, List.of("malacca")),
            List.of("container-ship"),
            new Service.Timing(
                TimeSpread.lognormal(430, 0.1),
                TimeSpread.lognormal(84, 0.6),
                1,
                Status.OPERATIONAL,
                null,
                null),
            new Service.Rate("container", new Band(1100, 1600, 2600)),
            SOURCED));
  }

  private static Network.Fleet fleet() {
    LoadUnit box =
        new LoadUnit(
            "box-40", "40 ft container", LoadUnit.Kind.CONTAINER, false, 26.5, 67, 2, SOURCED);
    LoadUnit body =
        new LoadUnit("body", "truck body", LoadUnit.Kind.LOOSE, false, 22, 86, 0, SOURCED);
    Means.Capacity room = new Means.Capacity(22, 86, 40);
    return new Network.Fleet(
        Network.byId(List.of(box, body), LoadUnit::id),
        Network.byId(
            List.of(
                new Means("truck", "Truck 40 t", Mode.ROAD, 0, body, room, "truck", SOURCED),
                new Means(
                    "container-1520",
                    "Container on 1520 mm wagon",
                    Mode.RAIL,
                    1520,
                    box,
                    room,
                    "container",
                    SOURCED),
                new Means(
                    "container-ship",
                    "Container ship slot",
                    Mode.SEA,
                    0,
                    box,
                    room,
                    "container",
                    SOURCED)),
            Means::id));
  }

  private static List<ElementState> states() {
    return List.of(
        state(
            "torkham-2025",
            "Border fighting: Pakistan closes every Afghan crossing",
            StatePeriod.Kind.CLOSED,
            "2025-10-11",
            null,
            List.of("post:torkham", "post:torkham-rail")),
        state(
            "torkham-2023",
            "Clash between border forces",
            StatePeriod.Kind.CLOSED,
            "2023-09-06",
            "2023-09-15",
            List.of("post:torkham")),
        state(
            "khunjerab-winter",
            "Snow and thin winter staffing on the pass",
            StatePeriod.Kind.RESTRICTED,
            "2025-12-01",
            "2026-03-31",
            List.of("post:khunjerab-sost")));
  }

  private static ElementState state(
      String id,
      String title,
      StatePeriod.Kind kind,
      String from,
      @Nullable String to,
      List<String> elements) {
    LocalDate first = LocalDate.parse(from);
    LocalDate last = to == null ? null : LocalDate.parse(to);
    return new ElementState(
        elements,
        new StatePeriod(
            id,
            title,
            kind,
            new StatePeriod.Dates(first, last, first, last),
            StatePeriod.Scope.EVERYONE,
            StatePeriod.Restriction.NONE,
            "thousands of trucks stuck",
            new Provenance(Confidence.SOURCED, List.of("dawn-2025"), "")));
  }

  private static Map<String, Commodity> commodities() {
    return Network.byId(
        List.of(
            commodity("02", "meat", true),
            commodity("10", "cereals", false),
            commodity("1006", "rice", false),
            commodity("30", "pharmaceutical products", true),
            commodity("62", "garments, not knitted", false)),
        Commodity::hs);
  }

  private static Commodity commodity(String hs, String name, boolean controlled) {
    return new Commodity(
        hs,
        name,
        "other",
        new Band(9000, 15000, 25000),
        3.2,
        LoadUnit.Kind.LOOSE,
        new Commodity.Care(controlled, false, 0),
        SOURCED);
  }

  static List<Rule> rules() {
    return List.of(
        rule("tir-carnet", "TIR carnet", "KAZATO / PNC-ICC", 3, List.of("KZ", "KG", "CN", "PK")),
        rule(
            "qtta-permit",
            "QTTA transit permit",
            "Ministry of Transport of the Kyrgyz Republic",
            10,
            List.of("KG", "CN", "PK")),
        rule("cmr", "CMR consignment note", "carrier", 0, List.of("KZ", "PK")));
  }

  private static Rule rule(
      String id, String document, String issuer, double leadDays, List<String> countries) {
    return new Rule(
        id,
        document,
        Rule.Effect.DOCUMENT,
        "Goods in transit under seal need it at every border of the contracting parties.",
        new Rule.When(
            new Rule.Way(Set.of("road"), countries, List.of(), 2, Set.of(), null),
            new Rule.Goods(List.of(), null),
            new Rule.Ends(List.of(), List.of()),
            null,
            null),
        new Rule.Issue(issuer, new Band(leadDays, leadDays, leadDays + 2), leadDays > 0),
        new Rule.Delay(0, 0),
        SOURCED);
  }

  private static List<Study.Name> names() {
    List<Study.Name> names = new ArrayList<>();
    names(names, "kz-almaty", "Almaty", "Алматы", "Алматы", "الماتی");
    names(names, "pk-karachi", "Karachi", "Карачи", "Карачи", "کراچی");
    names(names, "cn-kashgar", "Kashgar", "Қашқар", "Кашгар", "کاشغر");
    names(names, "torugart", "Torugart", "Торугарт", "Торугарт", "توروگرت");
    names(names, "khunjerab-sost", "Khunjerab", "Хунджераб", "Хунджераб", "خنجراب");
    names(names, "kordai-akzhol", "Kordai", "Қордай", "Кордай", "کوردای");
    names(names, "torkham", "Torkham", "Торхам", "Торхам", "طورخم");
    names(names, "gabd-rimdan", "Gabd", "Габд", "Габд", "گبد");
    names(names, "sarakhs-sarahs", "Sarakhs", "Серахс", "Серахс", "سرخس");
    names(names, "hs-62", "garments", "киім", "одежда", "ملبوسات");
    names(names, "KZ", "Kazakhstan", "Қазақстан", "Казахстан", "قازقستان");
    names(names, "PK", "Pakistan", "Пәкістан", "Пакистан", "پاکستان");
    names.add(new Study.Name("kz-almaty", "ru", false, "Алма-Ата"));
    names.add(new Study.Name("kz-almaty-airport", "en", false, "Almaty"));
    return names;
  }

  private static void names(
      List<Study.Name> names, String subject, String en, String kk, String ru, String ur) {
    names.add(new Study.Name(subject, "en", true, en));
    names.add(new Study.Name(subject, "kk", true, kk));
    names.add(new Study.Name(subject, "ru", true, ru));
    names.add(new Study.Name(subject, "ur", true, ur));
  }

  private static Study.Evidence evidence() {
    return new Study.Evidence(
        List.of(
            new BorderObservation(
                "torkham-2022",
                "torkham",
                "PK",
                "exit",
                new BorderObservation.Figures(24.2, null, null, 267.0, null, null),
                2022,
                "normal",
                "both",
                SOURCED),
            new BorderObservation(
                "torkham-2020",
                "torkham",
                "PK",
                "exit",
                new BorderObservation.Figures(50.0, null, null, 311.0, null, null),
                2020,
                "normal",
                "no",
                SOURCED)),
        List.of(),
        List.of(),
        List.of(
            new Disputed(
                "post:torkham", "exit hours 2020", "50.0 h", true, "the later edition", SOURCED),
            new Disputed(
                "post:torkham", "exit hours 2020", "70.7 h", false, "the later edition", SOURCED)));
  }
}
