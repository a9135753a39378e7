/// The Time-Cost-Distance chart, drawn by hand.
///
/// [org.keruen.answers.chart.TimeCostDistance] turns options into a
/// [org.keruen.answers.chart.Scene] of a
/// few kinds of shape; [org.keruen.answers.chart.SvgWriter] and
/// [org.keruen.answers.chart.PngWriter] draw
/// it.
///
/// @see "UNESCAP, Time/Cost-Distance Methodology, Bangkok"
@NullMarked
package org.keruen.answers.chart;

import org.jspecify.annotations.NullMarked;
