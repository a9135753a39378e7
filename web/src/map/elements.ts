// What the map draws, apart from how the API words it.

import type { LineKind, State } from './palette';
import { boxOf, type Box, type LonLat } from './projection';
import type { PointKind } from './symbols';

/** Whether something exists at all; what exists may still be shut on a day, which is its state. */
export type Existence = 'operational' | 'irregular' | 'under_construction' | 'planned' | 'proposed' | 'closed' | 'unverified';

export interface MapLine {
  /** `kind:id`, such as `link:af-aqina-rail-af-andkhoy-rail`. */
  id: string;
  kind: LineKind;
  name: string;
  /** Names of its two ends. */
  ends?: string;
  existence: Existence;
  state: State;
  openYear?: number;
  /** Motorway and trunk roads are drawn wider. */
  major: boolean;
  path: LonLat[];
}

export interface MapPoint {
  id: string;
  kind: PointKind;
  name: string;
  /** Name in the script of the place, where it differs. */
  localName?: string;
  existence: Existence;
  state: State;
  openYear?: number;
  /** Modes that meet here, for the filter; empty: any. */
  lineKinds: LineKind[];
  at: LonLat;
}

export interface MapNetwork {
  lines: MapLine[];
  points: MapPoint[];
}

/** One leg of an option, or of a way that is shut. */
export interface PlanLeg {
  optionId: string;
  leg: number;
  kind: LineKind;
  /** part of a way that is shut somewhere */
  blocked: boolean;
  /** itself what is shut, not only on the way of it */
  shut: boolean;
  path: LonLat[];
}

/** A border post or terminal that an option passes. */
export interface PlanStop {
  optionId: string;
  id: string;
  kind: PointKind;
  name: string;
  state: State;
  at: LonLat;
}

/** Where an option begins, changes or ends. */
export interface PlanEnd {
  optionId: string;
  name: string;
  at: LonLat;
  /** Origin or destination, not a change between legs. */
  outer: boolean;
}

export interface MapPlan {
  legs: PlanLeg[];
  stops: PlanStop[];
  ends: PlanEnd[];
}

const NOT_YET = new Set<Existence>(['under_construction', 'planned', 'proposed']);

export const isPlanned = (existence: Existence): boolean => NOT_YET.has(existence);

/** What an element looks like on the day: planned ones have no other state. */
export function shownState(each: { existence: Existence; state: State }): State {
  if (isPlanned(each.existence)) return 'planned';
  return each.existence === 'closed' ? 'closed' : each.state;
}

/** Option id of what belongs to none and is drawn whichever is looked at: closures. */
export const EVERY_OPTION = '*';

/** Whether a stop is drawn while this option, or none, is looked at. */
export function isShown(stop: PlanStop, optionId: string | undefined): boolean {
  return optionId === undefined || stop.optionId === optionId || stop.optionId === EVERY_OPTION;
}

/** Degrees round a point that are shown with it. */
const AROUND_DEGREES = 1.5;

/** The box of one element; undefined when the network has it not. */
export function boxOfElement(network: MapNetwork, id: string | undefined): Box | undefined {
  const point = network.points.find((each) => each.id === id);
  if (!point) return boxOf(network.lines.find((each) => each.id === id)?.path ?? []);
  const [lon, lat] = point.at;
  return [lon - AROUND_DEGREES, lat - AROUND_DEGREES, lon + AROUND_DEGREES, lat + AROUND_DEGREES];
}
