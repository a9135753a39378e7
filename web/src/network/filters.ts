// Which part of the network is shown, and how many elements that is.

import { isPlanned, shownState, type MapLine, type MapNetwork, type MapPoint } from '../map/elements';
import { LINE_KINDS, STATES, type LineKind, type State } from '../map/palette';

export type PointGroup = 'post' | 'port' | 'terminal' | 'airport' | 'station';

export const POINT_GROUPS: readonly PointGroup[] = ['post', 'port', 'terminal', 'airport', 'station'];

export interface NetworkFilter {
  lines: ReadonlySet<LineKind>;
  points: ReadonlySet<PointGroup>;
  states: ReadonlySet<State>;
  /** `none`, `all`, or the last year of opening that is still shown. */
  future: 'none' | 'all' | number;
}

export const EVERYTHING: NetworkFilter = {
  lines: new Set(LINE_KINDS),
  points: new Set(POINT_GROUPS),
  states: new Set(STATES),
  future: 'all',
};

export function groupOf(point: MapPoint): PointGroup {
  return point.kind === 'city' || point.kind === 'junction' ? 'station' : point.kind;
}

export function filterNetwork(network: MapNetwork, filter: NetworkFilter): MapNetwork {
  return {
    lines: network.lines.filter((line) => filter.lines.has(line.kind) && isWanted(line, filter)),
    points: network.points.filter((point) => isPointWanted(point, filter)),
  };
}

function isPointWanted(point: MapPoint, filter: NetworkFilter): boolean {
  const kinds = point.lineKinds;
  const hasLine = kinds.length === 0 || kinds.some((kind) => filter.lines.has(kind));
  return hasLine && filter.points.has(groupOf(point)) && isWanted(point, filter);
}

function isWanted(each: MapLine | MapPoint, filter: NetworkFilter): boolean {
  if (!filter.states.has(shownState(each))) return false;
  if (!isPlanned(each.existence) || filter.future === 'all') return true;
  if (filter.future === 'none') return false;
  return each.openYear !== undefined && each.openYear <= filter.future;
}

/** Elements by kind of line, group of points and state, before any filter. */
export interface Counts {
  lines: Record<LineKind, number>;
  points: Record<PointGroup, number>;
  states: Record<State, number>;
}

export function countsOf(network: MapNetwork): Counts {
  const counts: Counts = { lines: zeros(LINE_KINDS), points: zeros(POINT_GROUPS), states: zeros(STATES) };
  for (const line of network.lines) {
    counts.lines[line.kind]++;
    counts.states[shownState(line)]++;
  }
  for (const point of network.points) {
    counts.points[groupOf(point)]++;
    // a station has no state of its own: it follows a line that is counted already
    if (point.kind !== 'station') counts.states[shownState(point)]++;
  }
  return counts;
}

function zeros<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}

/** Years in which something is to open, ascending. */
export function openingYears(network: MapNetwork): number[] {
  const years = [...network.lines, ...network.points]
    .filter((each) => isPlanned(each.existence) && each.openYear !== undefined)
    .map((each) => each.openYear!);
  return [...new Set(years)].sort((a, b) => a - b);
}
