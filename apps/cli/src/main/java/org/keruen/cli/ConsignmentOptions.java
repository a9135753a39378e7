package org.keruen.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.question.TypedConsignment;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A consignment as typed on the command line.
final class ConsignmentOptions {

  @Parameters(
      index = "0",
      paramLabel = "FROM",
      description =
          "Origin: a city, port, station or airport; a name in en, kk, ru or ur, an id, a "
              + "UN/LOCODE or an IATA code.")
  String from = "";

  @Parameters(index = "1", paramLabel = "TO", description = "Destination, likewise.")
  String to = "";

  @Option(
      names = "--goods",
      required = true,
      paramLabel = "GOODS",
      description = "HS code of 2 to 6 digits (\"HS 6203\") or a name (garments).")
  String goods = "";

  @Option(names = "--weight", paramLabel = "W", description = "Weight: 20t, 500kg.")
  @Nullable String weight;

  @Option(names = "--volume", paramLabel = "V", description = "Volume: 60m3; default by the goods.")
  @Nullable String volume;

  @Option(
      names = "--teu",
      paramLabel = "N",
      description = "Twenty-foot units filled; stands for weight and volume not given.")
  @Nullable String teu;

  @Option(
      names = "--value",
      paramLabel = "USD",
      description = "Value of the goods, USD; default by the goods.")
  @Nullable String value;

  @Option(
      names = "--depart",
      required = true,
      paramLabel = "DATE",
      description = "Day on which the goods are ready, such as 2026-03-02.")
  String depart = "";

  @Option(
      names = "--deadline",
      paramLabel = "DATE",
      description = "Last day of arrival: adds the probability of being on time.")
  @Nullable String deadline;

  @Option(names = "--incoterm", paramLabel = "TERM", description = "Incoterm 2020, such as DAP.")
  @Nullable String incoterm;

  @Option(
      names = "--temperature",
      paramLabel = "RANGE",
      description = "The goods keep a temperature, such as +2..+8.")
  @Nullable String temperature;

  @Option(names = "--reefer", description = "The goods keep a temperature.")
  boolean reefer;

  @Option(names = "--dangerous", description = "Dangerous goods.")
  boolean dangerous;

  @Option(
      names = "--avoid",
      split = ",",
      paramLabel = "KEY=NAME",
      description = "Never use: country=IR, post=torkham, mode=sea; several by commas.")
  List<String> avoid = new ArrayList<>();

  @Option(
      names = "--require",
      split = ",",
      paramLabel = "KEY=NAME",
      description = "Must use: tir, country=CN, post=khunjerab, mode=rail; several by commas.")
  List<String> require = new ArrayList<>();

  @Option(
      names = "--max-transhipments",
      paramLabel = "N",
      description = "Most changes of vehicle or means; default 6.")
  @Nullable Integer maxTranshipments;

  /// The words alone.
  TypedConsignment typed() {
    return new TypedConsignment(
        from,
        to,
        depart,
        deadline,
        incoterm,
        new TypedConsignment.Goods(
            goods, weight, volume, teu, value, temperature, reefer, dangerous),
        new TypedConsignment.Limits(avoid, require, maxTranshipments));
  }
}
