// The logarithmic axis of hours at a border: from minutes for a stamp to months behind a closure.

export interface HoursScale {
  /** Position of a number of hours, 0 at the start to 1 at the end of the axis. */
  at(hours: number): number;
  /** Hours that get a line and a number. */
  ticks: number[];
}

const TICKS_HOURS = [0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000, 3000];

/** An axis that holds every value given; values at or below zero do not count. */
export function hoursScale(values: readonly number[]): HoursScale {
  const positive = values.filter((value) => value > 0 && Number.isFinite(value));
  const [low, high] = positive.length > 0 ? [Math.min(...positive), Math.max(...positive)] : [1, 10];
  const first = TICKS_HOURS.findLast((tick) => tick <= low) ?? TICKS_HOURS[0]!;
  const last = TICKS_HOURS.find((tick) => tick >= high && tick > first) ?? TICKS_HOURS.at(-1)!;
  const span = Math.log(last / first);
  return {
    at: (hours) => Math.min(1, Math.max(0, Math.log(Math.max(hours, first) / first) / span)),
    ticks: TICKS_HOURS.filter((tick) => tick >= first && tick <= last),
  };
}
