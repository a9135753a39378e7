/// The Time-Cost-Distance chart, drawn by hand.
///
/// [org.keruen.cli.chart.TimeCostDistance] turns options into a [org.keruen.cli.chart.Scene] of a
/// few kinds of shape; [org.keruen.cli.chart.SvgWriter] and [org.keruen.cli.chart.PngWriter] draw
/// it.
///
/// @see "UNESCAP, Time/Cost-Distance Methodology, Bangkok"
@NullMarked
package org.keruen.cli.chart;

import org.jspecify.annotations.NullMarked;
