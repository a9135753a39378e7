import type { Option } from '../api/types';
import { legOfSteps } from './journey';

/** A point of the Time-Cost-Distance chart: what has passed and been spent so far. */
export interface Stop {
  km: number;
  /** days since the goods are ready: P10, P50, P90 */
  dayLow: number;
  day: number;
  dayHigh: number;
  usdLow: number;
  usd: number;
  usdHigh: number;
  /** leg that ends here, or null between legs */
  leg: number | null;
}

/** What happens at one place, or in a row without a move between: named by what takes longest. */
export interface Jump {
  label: string;
  km: number;
  hours: number;
  usd: number;
  /** index of the stop before and after, for drawing */
  before: number;
  after: number;
}

export interface Track {
  stops: Stop[];
  jumps: Jump[];
}

/**
 * The line of an option over distance. Its end is the option's own P10, P50 and P90. On the way the
 * middle follows the mean times of the steps, and the band widens with their standard deviations: the
 * plan gives quantiles for the whole way only.
 */
export function trackOf(option: Option): Track {
  const owners = legOfSteps(option);
  const meanHours = sum(option.steps.map((step) => step.hours));
  const deviation = sum(option.steps.map((step) => Math.sqrt(step.hoursVariance)));
  const stops: Stop[] = [{ km: 0, dayLow: 0, day: 0, dayHigh: 0, usdLow: 0, usd: 0, usdHigh: 0, leg: null }];
  const jumps: Jump[] = [];
  let [km, hours, spread, usdLow, usd, usdHigh] = [0, 0, 0, 0, 0, 0];
  option.steps.forEach((step, index) => {
    km += step.distanceKm;
    hours += step.hours;
    spread += Math.sqrt(step.hoursVariance);
    usdLow += step.costUsd.low;
    usd += step.costUsd.mid;
    usdHigh += step.costUsd.high;
    const passed = meanHours > 0 ? hours / meanHours : 1;
    const widened = deviation > 0 ? spread / deviation : passed;
    const day = passed * option.durationDaysP50;
    stops.push({
      km,
      dayLow: Math.max(0, day - widened * (option.durationDaysP50 - option.durationDaysP10)),
      day,
      dayHigh: day + widened * (option.durationDaysP90 - option.durationDaysP50),
      usdLow,
      usd,
      usdHigh,
      leg: owners[index] ?? null,
    });
    if (step.kind !== 'move') {
      const label = step.kind === 'border' ? nameOfPost(option, step.element) ?? step.fromName : step.fromName;
      addJump(jumps, { label, km, hours: step.hours, usd: step.costUsd.mid, before: index, after: index + 1 });
    }
  });
  return { stops, jumps };
}

function nameOfPost(option: Option, post: string): string | undefined {
  return option.borders.find((border) => border.post === post)?.name;
}

function addJump(jumps: Jump[], jump: Jump): void {
  const last = jumps.at(-1);
  if (last && last.after === jump.before) {
    const label = jump.hours > last.hours ? jump.label : last.label;
    jumps[jumps.length - 1] = { ...last, label, hours: last.hours + jump.hours, usd: last.usd + jump.usd, after: jump.after };
  } else {
    jumps.push(jump);
  }
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Round steps of an axis from 0 that reach `max`: at most `count` of them. */
export function ticks(max: number, count: number): number[] {
  if (!(max > 0)) return [0];
  const rough = max / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const values: number[] = [];
  for (let index = 0; index * step < max + step * 0.999; index += 1) values.push(Number((index * step).toPrecision(12)));
  return values;
}

/** Moves labels apart so that neighbours are at least `gap` from each other, keeping their order. */
export function spread(positions: readonly number[], gap: number, low: number, high: number): number[] {
  const placed = [...positions];
  for (let index = 1; index < placed.length; index += 1) {
    placed[index] = Math.max(placed[index]!, placed[index - 1]! + gap);
  }
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    const limit = index === placed.length - 1 ? high : placed[index + 1]! - gap;
    placed[index] = Math.max(low, Math.min(placed[index]!, limit));
  }
  return placed;
}
