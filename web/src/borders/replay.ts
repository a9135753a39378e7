// Events one after another: the days on which something changed, and the states of such a day.

import type { components } from '../api/contract';
import { isPlanned, type MapNetwork } from '../map/elements';
import type { State } from '../map/palette';

export type Event = components['schemas']['Event'];

/** Seasons, holidays and other states that were public before they began. */
export const isScheduled = (event: Event): boolean => event.knownFrom < event.from;

export const isInForce = (event: Event, day: string): boolean => event.from <= day && (event.to === null || event.to >= day);

/** Days on which an event begins, or the first on which it no longer holds; ascending. */
export function changeDays(events: readonly Event[], last: string): string[] {
  const days = events.flatMap((event) => [event.from, ...(event.to === null ? [] : [dayAfter(event.to)])]);
  return [...new Set(days)].filter((day) => day <= last).sort();
}

export function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** The change nearest before or after this day; undefined at either end. */
export function neighbourDay(days: readonly string[], day: string, step: 1 | -1): string | undefined {
  return step > 0 ? days.find((each) => each > day) : days.findLast((each) => each < day);
}

const WEIGHT: Record<State, number> = { open: 0, planned: 0, restricted: 1, partly: 2, closed: 3 };

/** What the events make of an element on a day, as the server reckons it: shut for some is `partly`. */
export function statesOn(events: readonly Event[], day: string): Map<string, State> {
  const states = new Map<string, State>();
  for (const event of events) {
    const state = stateOf(event);
    if (!state || !isInForce(event, day)) continue;
    for (const { element } of event.elements) {
      const before = states.get(element);
      if (!before || WEIGHT[state] > WEIGHT[before]) states.set(element, state);
    }
  }
  return states;
}

function stateOf(event: Event): State | undefined {
  if (event.state === 'open' || event.state === 'planned') return undefined;
  const forSome = event.direction !== null || event.hsOnly.length > 0 || event.hsExcept.length > 0 || event.modes.length > 1;
  return event.state === 'closed' && forSome ? 'partly' : event.state;
}

/** The same network in the states of a day. What is not built, or given up, stays as it is. */
export function networkOn(network: MapNetwork, states: ReadonlyMap<string, State>): MapNetwork {
  const dated = <T extends MapNetwork['lines'][number] | MapNetwork['points'][number]>(each: T): T =>
    isPlanned(each.existence) || each.existence === 'closed' ? each : { ...each, state: states.get(each.id) ?? 'open' };
  return { lines: network.lines.map(dated), points: network.points.map(dated) };
}
