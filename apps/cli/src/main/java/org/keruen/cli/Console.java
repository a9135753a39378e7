package org.keruen.cli;

import java.io.PrintStream;
import org.keruen.cli.render.Ink;

/// Where a command writes: data to `out`, everything else to `err`, in colour or not.
public record Console(PrintStream out, PrintStream err, Ink ink) {}
