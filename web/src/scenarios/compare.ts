// What a scenario changes against the study as it is: differences, and the lines of the flow map.

import type { components } from '../api/contract';
import { drawnPath } from '../map/adapt';
import type { LonLat } from '../map/projection';

type Schemas = components['schemas'];
export type RunResult = Schemas['RunResult'];
export type RunLinks = Schemas['RunLinks'];
export type ElementFlow = Schemas['ElementFlow'];
export type CorridorFlow = Schemas['CorridorFlow'];
export type RunChanges = Schemas['RunChanges'];
type Mode = Schemas['Mode'];

/** Tonnes a year at an element in both runs, directions apart where the run tells them apart. */
export interface ElementChange {
  element: string;
  name: string;
  fromCountryName: string | null;
  before: number;
  after: number;
  queueHoursBefore: number;
  queueHoursAfter: number;
}

const keyOf = (flow: ElementFlow): string => `${flow.element}/${flow.fromCountry ?? ''}`;

/** The largest changes of tonnes at posts, terminals and services; lines are left to the map. */
export function largestChanges(before: RunResult, after: RunResult, most = 20): ElementChange[] {
  const changes = new Map<string, ElementChange>();
  const entry = (flow: ElementFlow): ElementChange => {
    const known = changes.get(keyOf(flow));
    if (known) return known;
    const made = {
      element: flow.element, name: flow.name, fromCountryName: flow.fromCountryName,
      before: 0, after: 0, queueHoursBefore: 0, queueHoursAfter: 0,
    };
    changes.set(keyOf(flow), made);
    return made;
  };
  for (const flow of before.elements) Object.assign(entry(flow), { before: flow.tonnes, queueHoursBefore: flow.queueHours });
  for (const flow of after.elements) Object.assign(entry(flow), { after: flow.tonnes, queueHoursAfter: flow.queueHours });
  return [...changes.values()]
    .filter((each) => !each.element.startsWith('link:') && Math.abs(each.after - each.before) >= 1)
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || a.element.localeCompare(b.element))
    .slice(0, most);
}

/** What is nearest to its capacity, or above it. */
export function bottlenecks(run: RunResult, most = 15): ElementFlow[] {
  return run.elements
    .filter((flow) => flow.load !== null && flow.load >= 0.5)
    .sort((a, b) => (b.load ?? 0) - (a.load ?? 0))
    .slice(0, most);
}

/** Goods of a country that go cheaper or dearer than before. */
export interface Gain {
  originCountry: string;
  group: string;
  tonnes: number;
  /** A year; below 0 where they pay less. */
  usd: number;
  /** On average; below 0 where they are faster. */
  days: number;
}

/** Who gains most and who loses most, in money. */
export function gainsOf(changes: RunChanges, most = 10): { gain: Gain[]; lose: Gain[] } {
  const all = changes.gains.map((each): Gain => ({
    originCountry: each.originCountry, group: each.group, tonnes: each.tonnes, usd: each.usdPerTonne * each.tonnes, days: each.days,
  })).filter((each) => Math.abs(each.usd) >= 1000).sort((a, b) => a.usd - b.usd);
  return { gain: all.filter((each) => each.usd < 0).slice(0, most), lose: all.filter((each) => each.usd > 0).slice(-most).reverse() };
}

/** Countries whose goods cost or take most more or less. */
export function countryChanges(changes: RunChanges, most = 12): RunChanges['partners'] {
  return [...changes.partners]
    .filter((each) => Math.abs(each.change.usd) >= 1000 || Math.abs(each.change.tonneDays) >= 1000 || Math.abs(each.change.tonnes) >= 1)
    .sort((a, b) => Math.abs(b.change.usd) - Math.abs(a.change.usd)).slice(0, most);
}

/** One direction of a line, from the first point to the last; drawn on its right. */
export interface FlowLine {
  element: string;
  name: string;
  mode: Mode;
  path: LonLat[];
  /** A year; of a difference, negative where less is carried than before. */
  tonnes: number;
}

const LEAST_TONNES = 1000;

/** Both directions of every line that carries enough to be seen. */
export function flowLines(links: RunLinks): FlowLine[] {
  return links.features.flatMap((feature) => both(feature, feature.properties.forwardTonnes, feature.properties.backwardTonnes))
    .filter((line) => Math.abs(line.tonnes) >= LEAST_TONNES);
}

/** Both directions of every line whose tonnes change, and those that stay as they are with no tonnes. */
export function changedLines(before: RunLinks, after: RunLinks): FlowLine[] {
  const features = new Map([...before.features, ...after.features].map((feature) => [feature.id, feature]));
  const of = (links: RunLinks) => new Map(links.features.map((feature) => [feature.id, feature.properties]));
  const [old, now] = [of(before), of(after)];
  return [...features.values()].flatMap((feature) => {
    const [was, is] = [old.get(feature.id), now.get(feature.id)];
    return both(
      feature,
      (is?.forwardTonnes ?? 0) - (was?.forwardTonnes ?? 0),
      (is?.backwardTonnes ?? 0) - (was?.backwardTonnes ?? 0),
    );
  }).map((line) => (Math.abs(line.tonnes) >= LEAST_TONNES ? line : { ...line, tonnes: 0 }));
}

function both(feature: RunLinks['features'][number], forward: number, backward: number): FlowLine[] {
  const { element, mode, fromName, toName } = feature.properties;
  const path = drawnPath(mode, feature.geometry.coordinates.map((at): LonLat => [at[0]!, at[1]!]));
  return [
    { element, mode, path, tonnes: forward, name: `${fromName} → ${toName}` },
    { element, mode, path: [...path].reverse(), tonnes: backward, name: `${toName} → ${fromName}` },
  ];
}

const WIDEST_PIXELS = 11;

/** Width of a line at any zoom, CSS pixels: twice as much looks twice as much. */
export function widthPixels(tonnes: number, largest: number): number {
  return largest > 0 ? Math.max(0.6, (WIDEST_PIXELS * Math.abs(tonnes)) / largest) : 0;
}
