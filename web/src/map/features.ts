// GeoJSON for the map's sources: flat properties that the style's filters read.

import { isPlanned, isShown, shownState, type MapLine, type MapNetwork, type MapPlan, type MapPoint } from './elements';
import type { State } from './palette';
import type { PointKind } from './symbols';

type Collection = GeoJSON.FeatureCollection;

const SIGNS: Record<PointKind, string> = {
  post: 'post', port: 'port', terminal: 'terminal', airport: 'airport', station: 'dot', city: 'dot', junction: 'dot',
};

/** Shut posts are drawn above open ones, so that none hides. */
const ORDER: Record<State, number> = { planned: 0, open: 1, restricted: 2, partly: 3, closed: 4 };

export function lineFeatures(network: MapNetwork): Collection {
  return collection(network.lines.map((line) => lineFeature(line)));
}

function lineFeature(line: MapLine): GeoJSON.Feature {
  const properties = { id: line.id, kind: line.kind, major: line.major, look: lookOf(line) };
  return { type: 'Feature', properties, geometry: { type: 'LineString', coordinates: line.path.map(([lon, lat]) => [lon, lat]) } };
}

/** `there`, `planned` or `closed`. */
export function lookOf(line: MapLine): 'there' | 'planned' | 'closed' {
  if (isPlanned(line.existence)) return 'planned';
  return shownState(line) === 'closed' ? 'closed' : 'there';
}

export function pointFeatures(network: MapNetwork): Collection {
  return collection(network.points.map((point) => pointFeature(point)));
}

function pointFeature(point: MapPoint): GeoJSON.Feature {
  const state = shownState(point);
  const properties = { id: point.id, sign: SIGNS[point.kind], image: imageOf(point.kind, state), order: ORDER[state] };
  return pointAt(point.at, properties);
}

/** Name of the image that symbols.ts draws for a point. */
export function imageOf(kind: PointKind, state: State): string {
  return kind === 'post' ? `post-${state}` : `${kind}-${state === 'planned' ? 'planned' : 'there'}`;
}

export function planLegFeatures(plan: MapPlan): Collection {
  return collection(plan.legs.map((leg) => ({
    type: 'Feature',
    properties: { option: leg.optionId, leg: leg.leg, kind: leg.kind, blocked: leg.blocked, shut: leg.shut },
    geometry: { type: 'LineString', coordinates: leg.path.map(([lon, lat]) => [lon, lat]) },
  })));
}

/** The stops of the option that is looked at, or of all. */
export function planStopFeatures(plan: MapPlan, optionId: string | undefined): Collection {
  const stops = plan.stops.filter((stop) => isShown(stop, optionId));
  const once = new Map(stops.map((stop) => [stop.id, stop]));
  return collection([...once.values()].map((stop) => pointAt(stop.at, { id: stop.id, image: imageOf(stop.kind, stop.state) })));
}

function pointAt(at: readonly [number, number], properties: Record<string, unknown>): GeoJSON.Feature {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [at[0], at[1]] } };
}

/** A direction of a line with what it carries, or a place with its figure: a path of one point. */
export interface DrawnFlow {
  element: string;
  path: readonly (readonly [number, number])[];
  /** Width of the line or of the disc, CSS pixels at every zoom. */
  pixels: number;
  colour: string;
}

export function flowFeatures(flows: readonly DrawnFlow[]): Collection {
  return collection(flows.map(({ element, path, pixels, colour }): GeoJSON.Feature => {
    const properties = { id: element, pixels, colour };
    if (path.length === 1) return pointAt(path[0]!, properties);
    return { type: 'Feature', properties, geometry: { type: 'LineString', coordinates: path.map(([lon, lat]) => [lon, lat]) } };
  }));
}

const collection = (features: GeoJSON.Feature[]): Collection => ({ type: 'FeatureCollection', features });
