// From the API's words to what the map draws.

import type { components } from '../api/contract';
import { EVERY_OPTION } from './elements';
import type { Existence, MapLine, MapNetwork, MapPlan, MapPoint, PlanEnd, PlanLeg, PlanStop } from './elements';
import { greatCircle } from './great-circle';
import { LINE_KINDS, type LineKind, type State } from './palette';
import type { LonLat } from './projection';
import { seaWay } from './sea-ways';
import type { PointKind } from './symbols';

export type NetworkCollection = components['schemas']['Network'];
export type NetworkFeature = components['schemas']['NetworkFeature'];
export type OptionGeometry = components['schemas']['OptionGeometry'];
export type BlockedGeometry = components['schemas']['BlockedGeometry'];
type Properties = NetworkFeature['properties'];
type OptionFeature = OptionGeometry['features'][number];
type BlockedFeature = BlockedGeometry['features'][number];

const EXISTENCE: Record<Properties['status'], Existence> = {
  operational: 'operational', irregular: 'irregular', unverified: 'unverified', underConstruction: 'under_construction',
  planned: 'planned', proposed: 'proposed', closed: 'closed',
};

export function networkOf(collection: NetworkCollection): MapNetwork {
  const lines: MapLine[] = [];
  const points: MapPoint[] = [];
  const stations = new Map<string, MapPoint>();
  for (const feature of collection.features) {
    if (feature.geometry.type === 'Point') {
      points.push(pointOf(feature, feature.geometry.coordinates as unknown as LonLat));
      continue;
    }
    const line = lineOf(feature, feature.geometry.coordinates as unknown as LonLat[]);
    lines.push(line);
    for (const station of endsOf(feature, line)) stations.set(station.id, station);
  }
  return { lines, points: [...stations.values(), ...points] };
}

function lineOf(feature: NetworkFeature, path: LonLat[]): MapLine {
  const properties = feature.properties;
  return {
    id: feature.id,
    kind: lineKindOf(properties),
    name: lineNameOf(properties),
    ends: endsNameOf(properties),
    major: properties.roadClass === undefined || ['motorway', 'trunk'].includes(properties.roadClass),
    path: drawnPath(properties.mode, path),
    ...conditionOf(properties),
  };
}

/** Ships go round the coasts and aircraft by the great circle where only the two ends are given. */
export function drawnPath(mode: Properties['mode'], path: LonLat[]): LonLat[] {
  if (path.length !== 2 || mode === 'road' || mode === 'rail') return path;
  return mode === 'air' ? greatCircle(path[0]!, path[1]!) : seaWay(path[0]!, path[1]!);
}

/** A line by its ends when it has no name of its own. */
export function lineNameOf(properties: Properties): string {
  return properties.name || endsNameOf(properties) || properties.id;
}

const endsNameOf = ({ fromName, toName }: Properties): string => (fromName && toName ? `${fromName} – ${toName}` : '');

export function lineKindOf(properties: Pick<Properties, 'mode' | 'gaugeMm'>): LineKind {
  if (properties.mode !== 'rail') return properties.mode;
  const kind = `rail${properties.gaugeMm ?? 1520}` as LineKind;
  return LINE_KINDS.includes(kind) ? kind : 'rail1520';
}

function conditionOf(properties: Properties): { existence: Existence; state: State; openYear?: number } {
  const absent = properties.state === 'absent';
  const existence = EXISTENCE[properties.status];
  // built by the day that is shown: the server then no longer calls it absent
  const there = !absent && (existence === 'planned' || existence === 'under_construction' || existence === 'proposed');
  return {
    existence: there ? 'operational' : existence,
    state: properties.state === 'absent' ? (existence === 'closed' ? 'closed' : 'planned') : properties.state,
    ...(properties.openYear ? { openYear: properties.openYear } : {}),
  };
}

/** Stations at the ends of railways, so that junctions have a dot and a name. */
function endsOf(feature: NetworkFeature, line: MapLine): MapPoint[] {
  const { kind, mode, from, to, fromName, toName } = feature.properties;
  if (kind !== 'link' || mode !== 'rail' || !from || !to) return [];
  const condition = { existence: line.existence, state: line.state };
  return [
    { id: `place:${from}`, kind: 'station', name: fromName ?? '', at: line.path[0]!, lineKinds: [line.kind], ...condition },
    { id: `place:${to}`, kind: 'station', name: toName ?? '', at: line.path.at(-1)!, lineKinds: [line.kind], ...condition },
  ];
}

function pointOf(feature: NetworkFeature, at: LonLat): MapPoint {
  const properties = feature.properties;
  return {
    id: feature.id,
    kind: pointKindOf(properties),
    name: properties.name,
    lineKinds: pointLineKinds(properties),
    at,
    ...conditionOf(properties),
  };
}

function pointKindOf(properties: Properties): PointKind {
  if (properties.terminalKind === 'cityStation') return 'city';
  if (properties.kind === 'post' || properties.kind === 'port' || properties.kind === 'airport') return properties.kind;
  return 'terminal';
}

function pointLineKinds(properties: Properties): LineKind[] {
  if (properties.kind === 'port') return ['sea', 'ferry'];
  if (properties.kind === 'airport') return ['air'];
  if (properties.kind !== 'post') return [];
  const gauges = (properties.sides ?? []).map((side) => side.gaugeMm).filter((gauge) => gauge > 0);
  if (gauges.length === 0) return [lineKindOf(properties)];
  return [...new Set(gauges)].map((gaugeMm) => lineKindOf({ mode: properties.mode, gaugeMm }));
}

/** Options and shut ways as legs and stops; what shuts a way is looked up in `posts`. */
export function planOf(
  options: readonly OptionGeometry[],
  blocked: readonly BlockedGeometry[],
  posts: MapNetwork,
  closures: readonly string[],
): MapPlan {
  const byId = new Map(posts.points.map((point) => [point.id, point]));
  const legs = options.flatMap((option) => option.features.flatMap((feature, leg) => legOf(feature, leg)));
  const stops = options.flatMap((option) => option.features.flatMap((feature) => stopsOf(feature, byId)));
  const shut = closures.flatMap((element) => closureOf(element, posts));
  return {
    legs: [...blocked.flatMap((way) => way.features.flatMap(blockedLegOf)), ...legs, ...shut.filter((each) => 'path' in each)],
    stops: [...stops, ...shut.filter((each) => 'at' in each)],
    ends: options.flatMap(endsOfOption),
  };
}

function endsOfOption(option: OptionGeometry): PlanEnd[] {
  return option.features.flatMap(({ geometry, properties }, i) => {
    if (geometry.type !== 'LineString') return [];
    const path = geometry.coordinates as unknown as LonLat[];
    const to = { optionId: properties.corridor, name: properties.toName, at: path.at(-1)!, outer: i === option.features.length - 1 };
    return i === 0 ? [{ optionId: properties.corridor, name: properties.fromName, at: path[0]!, outer: true }, to] : [to];
  });
}

function legOf(feature: OptionFeature, leg: number): PlanLeg[] {
  if (feature.geometry.type !== 'LineString') return [];
  const path = feature.geometry.coordinates as unknown as LonLat[];
  return [{ optionId: feature.properties.corridor, leg, kind: legKindOf(feature.properties), blocked: false, shut: false, path: drawnPath(feature.properties.mode, path) }];
}

function blockedLegOf(feature: BlockedFeature): PlanLeg[] {
  if (feature.geometry.type !== 'LineString') return [];
  const path = feature.geometry.coordinates as unknown as LonLat[];
  const { mode } = feature.properties;
  return [{ optionId: EVERY_OPTION, leg: -1, kind: legKindOf(feature.properties), blocked: true, shut: false, path: drawnPath(mode, path) }];
}

function legKindOf({ mode, gaugeMm }: Pick<OptionFeature['properties'], 'mode' | 'gaugeMm'>): LineKind {
  return lineKindOf({ mode, ...(gaugeMm === null ? {} : { gaugeMm }) });
}

function stopsOf(feature: OptionFeature, posts: Map<string, MapPoint>): PlanStop[] {
  return feature.properties.borders.flatMap((id) => {
    const post = posts.get(`post:${id}`);
    return post ? [stopOf(post, feature.properties.corridor)] : [];
  });
}

const stopOf = ({ id, kind, name, state, at }: MapPoint, optionId: string): PlanStop => ({ optionId, id, kind, name, state, at });

function closureOf(element: string, network: MapNetwork): (PlanLeg | PlanStop)[] {
  const point = network.points.find((each) => each.id === element);
  if (point) return [{ ...stopOf(point, EVERY_OPTION), state: 'closed' }];
  const line = network.lines.find((each) => each.id === element);
  return line ? [{ optionId: EVERY_OPTION, leg: -1, kind: line.kind, blocked: true, shut: true, path: line.path }] : [];
}
