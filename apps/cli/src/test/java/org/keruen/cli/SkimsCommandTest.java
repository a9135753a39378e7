package org.keruen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.cli.render.Ink;

class SkimsCommandTest {
  @TempDir private Path folder = Path.of("");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... words) {
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Ink.PLAIN);
    return Main.run(new Workbench(), console, words);
  }

  private List<String> skim(String... options) throws IOException {
    Path file = folder.resolve("skims.csv");
    String[] line = new String[options.length + 5];
    System.arraycopy(options, 0, line, 5, options.length);
    System.arraycopy(
        new String[] {"skims", "--tntp", folder.toString(), "-o", file.toString()}, 0, line, 0, 5);
    assertThat(run(line)).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return Files.readAllLines(file);
  }

  /// 1 to 2 by 4: 6 minutes, 20 km, toll 3; or direct: 10 minutes, 8 km. Nothing leads to zone 3,
  /// but for a way through zone 2, which nobody may take.
  private void writeNetwork() throws IOException {
    Files.writeString(
        folder.resolve("x_net.tntp"),
        """
        <NUMBER OF ZONES> 3
        <NUMBER OF NODES> 4
        <FIRST THRU NODE> 4
        <NUMBER OF LINKS> 4
        <END OF METADATA>
        1 4 10 12 4 1 1 0 3 1;
        4 2 10 8 2 0 0 0 0 1;
        1 2 10 8 10 0 0 0 0 1;
        2 3 10 1 1 0 0 0 0 1;
        """);
  }

  @Test
  void theLeastWeightIsFoundAndTheOthersAreCarriedAlong() throws IOException {
    writeNetwork();

    assertThat(skim())
        .startsWith(
            "origin,destination,time,length,toll",
            "1,1,0.0,0.0,0.0",
            "1,2,6.0,20.0,3.0",
            "1,3,,,",
            "2,1,,,")
        .contains("2,3,1.0,1.0,0.0");
    assertThat(skim("--weight", "length")).contains("1,2,8.0,10.0,0.0");
    assertThat(skim("--weight", "cost", "--toll-weight", "2"))
        .startsWith("origin,destination,cost,time,length,toll")
        .contains("1,2,10.0,10.0,8.0,0.0");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("pairsWithoutWay");
  }

  @Test
  void timesAreThoseOfTheFlowsGiven() throws IOException {
    writeNetwork();
    Path flows = folder.resolve("flows.csv");
    Files.writeString(flows, "link,flow\n1,5\n");

    // 4 (1 + 5/10) + 2
    assertThat(skim("--flows", flows.toString())).contains("1,2,8.0,20.0,3.0");
  }

  /// The hierarchy's matrices against those of the trees at equilibrium.
  @Test
  void skimsAtTheFlowsOfAnAssignmentAreItsOwn() throws IOException {
    TrainingNetwork.write(folder);
    Path flows = folder.resolve("flows.csv");
    Path own = folder.resolve("own.csv");
    assertThat(
            run(
                "assign",
                "--tntp",
                folder.toString(),
                "-o",
                flows.toString(),
                "--skims",
                own.toString()))
        .isZero();

    List<String> skims = skim("--flows", flows.toString());

    List<String> expected = Files.readAllLines(own);
    assertThat(skims).hasSameSizeAs(expected);
    for (int row = 1; row < skims.size(); row++) {
      double time = Double.parseDouble(skims.get(row).split(",", -1)[2]);
      double cost = Double.parseDouble(expected.get(row).split(",", -1)[2]);
      assertThat(time).as(skims.get(row)).isCloseTo(cost, within(1e-9));
    }
  }

  @Test
  void faultsAreToldWithTheirFix() throws IOException {
    writeNetwork();
    Path flows = folder.resolve("flows.csv");
    Files.writeString(flows, "link,flow\n9,5\n1,-1\n2,x\n");
    String dir = folder.toString();

    assertThat(run("skims", "--tntp", dir, "-o", "x.csv", "--flows", flows.toString()))
        .isEqualTo(Main.BAD_DATA);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("flows.csv line 2")
        .contains("flows.csv line 3")
        .contains("flow 'x'");
    assertThat(run("skims", "--tntp", dir, "-o", "x.xyz")).isEqualTo(Main.USAGE);
    assertThat(run("skims", "--tntp", dir, "-o", "x.csv", "--threads", "0")).isEqualTo(Main.USAGE);
    assertThat(run("skims", "--tntp", dir)).isEqualTo(Main.USAGE);
  }
}
