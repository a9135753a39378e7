// The MapLibre style: basemap, lines by mode and gauge, signs. No glyphs and no sprite: words are drawn by the label
// canvas, signs are made by symbols.ts.

import type {
  ExpressionSpecification, FilterSpecification, GeoJSONSourceSpecification, LayerSpecification, LineLayerSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { Basemap } from './basemap';
import { LINE_KINDS, type LineKind, type Palette } from './palette';

const EMPTY: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

/** A width that grows with the zoom, CSS pixels at zoom 6. */
const width = (pixels: number): ExpressionSpecification =>
  ['interpolate', ['exponential', 1.3], ['zoom'], 2.5, pixels * 0.5, 6, pixels, 10, pixels * 1.9];

export function mapStyle(basemap: Basemap, palette: Palette): StyleSpecification {
  return {
    version: 8,
    sources: {
      land: data(basemap.land),
      studyLand: data(basemap.studyLand),
      lakes: data(basemap.lakes),
      boundaries: data(basemap.boundaries),
      disputed: data(basemap.disputed),
      lines: data(EMPTY),
      points: data(EMPTY),
      planLegs: data(EMPTY),
      planStops: data(EMPTY),
      flows: data(EMPTY),
    },
    layers: [...basemapLayers(palette), ...flowLayers(), ...networkLayers(palette), ...planLayers(palette), discLayer(palette)],
  };
}

function data(features: GeoJSON.GeoJSON): GeoJSONSourceSpecification {
  return { type: 'geojson', data: features, tolerance: 0.2, maxzoom: 12 };
}

function basemapLayers(palette: Palette): LayerSpecification[] {
  const boundary = { 'line-color': palette.boundary, 'line-width': width(1.3) };
  return [
    { id: 'water', type: 'background', paint: { 'background-color': palette.water } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': palette.land } },
    { id: 'study-land', type: 'fill', source: 'studyLand', paint: { 'fill-color': palette.studyLand } },
    { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': palette.water } },
    { id: 'boundaries', type: 'line', source: 'boundaries', paint: boundary },
    {
      id: 'disputed', type: 'line', source: 'disputed',
      paint: { 'line-color': palette.disputed, 'line-width': width(1.7), 'line-dasharray': [2.5, 2] },
    },
  ];
}

/** How a line of each kind is drawn, from the bottom up; the legend and the fallback map follow it. */
export interface Stroke {
  pixels: number;
  colour: 'kind' | 'halo';
  dash?: [number, number];
  /** Two parallel strokes this far apart, CSS pixels. */
  gapPixels?: number;
  round?: boolean;
  minZoom?: number;
}

export const STROKES: Record<LineKind, readonly Stroke[]> = {
  road: [{ pixels: 2.3, colour: 'kind' }],
  rail1520: [{ pixels: 1.9, colour: 'kind' }, { pixels: 7, colour: 'kind', dash: [0.2, 1.3], minZoom: 3.4 }],
  rail1435: [{ pixels: 1.4, colour: 'kind', gapPixels: 2 }],
  rail1676: [{ pixels: 4.4, colour: 'kind' }, { pixels: 2.4, colour: 'halo', dash: [2.6, 2.6], minZoom: 3.6 }],
  rail1067: [{ pixels: 1.2, colour: 'kind' }, { pixels: 6, colour: 'kind', dash: [0.35, 0.35], minZoom: 4.2 }],
  sea: [{ pixels: 2.6, colour: 'kind', dash: [0.01, 2.2], round: true }],
  ferry: [{ pixels: 2.2, colour: 'kind', dash: [3, 1.6] }],
  air: [{ pixels: 1, colour: 'kind', dash: [5, 5] }],
};

/** What is not there yet: one dashed stroke in the colour of its kind. */
export const PLANNED_STROKE: Stroke = { pixels: 2.2, colour: 'kind', dash: [1.6, 1.5] };

/** What is shut on the day. */
export const SHUT_STROKE: Stroke = { pixels: 2.4, colour: 'kind', dash: [0.9, 1.4] };

function networkLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'selected-line', type: 'line', source: 'lines', filter: ['==', ['get', 'id'], ''],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': palette.highlight, 'line-width': width(11), 'line-opacity': 0.35 },
    },
    ...LINE_KINDS.flatMap((kind) => kindLayers('lines', kind, palette, palette.lines[kind])),
    {
      id: 'shut-crosses', type: 'symbol', source: 'lines', minzoom: 4.5,
      filter: ['==', ['get', 'look'], 'closed'],
      layout: { 'symbol-placement': 'line-center', 'icon-image': 'cross', 'icon-allow-overlap': true },
    },
    { id: 'line-targets', type: 'line', source: 'lines', paint: { 'line-color': '#000', 'line-width': 16, 'line-opacity': 0 } },
    {
      id: 'stations', type: 'circle', source: 'points', minzoom: 5.6, filter: ['==', ['get', 'sign'], 'dot'],
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 5.6, 1.6, 10, 4],
        'circle-color': palette.studyLand, 'circle-stroke-color': palette.node, 'circle-stroke-width': 1.2,
      },
    },
    signLayer('terminals', 5.6, 'terminal'),
    signLayer('airports', 4.6, 'airport'),
    signLayer('ports', 3, 'port'),
    signLayer('posts', 2, 'post'),
    {
      id: 'selected-point', type: 'circle', source: 'points', filter: ['==', ['get', 'id'], ''],
      paint: { 'circle-radius': 17, 'circle-color': 'rgba(0,0,0,0)', 'circle-stroke-color': palette.highlight, 'circle-stroke-width': 3 },
    },
  ];
}

function signLayer(id: string, minzoom: number, sign: string): LayerSpecification {
  return {
    id, type: 'symbol', source: 'points', minzoom, filter: ['==', ['get', 'sign'], sign],
    layout: {
      'icon-image': ['get', 'image'],
      'icon-size': ['interpolate', ['linear'], ['zoom'], 3, 0.52, 5, 0.8, 7, 1],
      'icon-allow-overlap': sign === 'post' || sign === 'port',
      'icon-ignore-placement': sign === 'post',
      'symbol-sort-key': ['get', 'order'],
    },
  };
}

function kindLayers(source: string, kind: LineKind, palette: Palette, colour: string): LayerSpecification[] {
  const of = (look: string): FilterSpecification => ['all', ['==', ['get', 'kind'], kind], ['==', ['get', 'look'], look]];
  const paintOf = (stroke: Stroke) => (stroke.colour === 'halo' ? palette.halo : colour);
  return [
    ...STROKES[kind].map((stroke, i) => strokeLayer(`${source}-${kind}-${i}`, source, stroke, paintOf(stroke), of('there'))),
    strokeLayer(`${source}-${kind}-planned`, source, PLANNED_STROKE, colour, of('planned')),
    strokeLayer(`${source}-${kind}-closed`, source, SHUT_STROKE, palette.blocked, of('closed')),
  ];
}

function strokeLayer(id: string, source: string, stroke: Stroke, colour: string, filter: FilterSpecification): LineLayerSpecification {
  const roadWidth: ExpressionSpecification = ['interpolate', ['exponential', 1.3], ['zoom'],
    2.5, ['case', ['get', 'major'], 0.9, 0.5], 6, ['case', ['get', 'major'], 2.3, 1.3], 10, ['case', ['get', 'major'], 4.4, 2.6]];
  return {
    id, type: 'line', source, filter,
    ...(stroke.minZoom ? { minzoom: stroke.minZoom } : {}),
    layout: { 'line-cap': stroke.round ? 'round' : 'butt', 'line-join': 'round' },
    paint: {
      'line-color': colour,
      'line-width': id.startsWith('lines-road-0') ? roadWidth : width(stroke.pixels),
      ...(stroke.dash ? { 'line-dasharray': stroke.dash } : {}),
      ...(stroke.gapPixels ? { 'line-gap-width': width(stroke.gapPixels) } : {}),
    },
  };
}

/** Filters of the layers that follow the option under the pointer. */
export function planFilters(optionId: string | undefined, leg: number | undefined): Record<string, FilterSpecification> {
  const active: FilterSpecification = ['all', ['==', ['get', 'option'], optionId ?? ''], ['!', ['get', 'blocked']]];
  const others: FilterSpecification = ['all', ['!=', ['get', 'option'], optionId ?? ''], ['!', ['get', 'blocked']]];
  const filters: Record<string, FilterSpecification> = {
    'plan-others': others,
    'plan-casing': active,
    'plan-leg': ['all', ['==', ['get', 'option'], optionId ?? ''], ['==', ['get', 'leg'], leg ?? -1]],
  };
  for (const kind of LINE_KINDS) {
    STROKES[kind].forEach((_, i) => {
      filters[`plan-${kind}-${i}`] = ['all', active, ['==', ['get', 'kind'], kind]] as FilterSpecification;
    });
  }
  return filters;
}

function planLayers(palette: Palette): LayerSpecification[] {
  const filters = planFilters(undefined, undefined);
  const line = (id: string, colour: string, pixels: number, opacity: number, dash?: [number, number]): LineLayerSpecification => ({
    id, type: 'line', source: 'planLegs', filter: filters[id] ?? ['get', 'blocked'],
    layout: { 'line-cap': dash ? 'butt' : 'round', 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': width(pixels), 'line-opacity': opacity, ...(dash ? { 'line-dasharray': dash } : {}) },
  });
  return [
    line('plan-blocked', palette.blocked, 2.6, 1, [1.6, 1.6]),
    { ...line('plan-others', palette.blocked, 2.6, 0.75), paint: { 'line-color': kindColour(palette), 'line-width': width(3.2), 'line-opacity': 0.9 } },
    line('plan-casing', palette.halo, 11, 0.95),
    line('plan-leg', palette.highlight, 13, 0.4),
    ...LINE_KINDS.flatMap((kind) => STROKES[kind].map((stroke, i): LineLayerSpecification => ({
      ...strokeLayer(`plan-${kind}-${i}`, 'planLegs', { ...stroke, pixels: stroke.pixels * 1.7 },
        stroke.colour === 'halo' ? palette.halo : palette.lines[kind], filters[`plan-${kind}-${i}`]!),
    }))),
    {
      id: 'plan-crosses', type: 'symbol', source: 'planLegs', filter: ['get', 'shut'],
      layout: { 'symbol-placement': 'line-center', 'icon-image': 'cross', 'icon-allow-overlap': true },
    },
    {
      id: 'plan-stops', type: 'symbol', source: 'planStops',
      layout: { 'icon-image': ['get', 'image'], 'icon-allow-overlap': true, 'icon-ignore-placement': true, 'icon-size': 0.95 },
    },
  ];
}

/** Flows: each direction to the right of its line, as wide as `pixels` says at every zoom, so that a legend can tell. */
function flowLayers(): LayerSpecification[] {
  return [
    {
      id: 'flows', type: 'line', source: 'flows', filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-join': 'round', 'line-sort-key': ['get', 'pixels'] },
      paint: { 'line-color': ['get', 'colour'], 'line-width': ['get', 'pixels'], 'line-offset': ['/', ['get', 'pixels'], 2], 'line-opacity': 0.9 },
    },
    {
      id: 'flow-targets', type: 'line', source: 'flows', filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': '#000', 'line-width': 12, 'line-opacity': 0 },
    },
  ];
}

/** Figures of places, as discs. */
function discLayer(palette: Palette): LayerSpecification {
  return {
    id: 'discs', type: 'circle', source: 'flows', filter: ['==', ['geometry-type'], 'Point'],
    layout: { 'circle-sort-key': ['-', 0, ['get', 'pixels']] },
    paint: {
      'circle-radius': ['/', ['get', 'pixels'], 2], 'circle-color': ['get', 'colour'], 'circle-opacity': 0.55,
      'circle-stroke-color': palette.halo, 'circle-stroke-width': 1,
    },
  };
}

function kindColour(palette: Palette): ExpressionSpecification {
  return ['match', ['get', 'kind'], ...LINE_KINDS.flatMap((kind) => [kind, palette.lines[kind]]), palette.blocked] as unknown as ExpressionSpecification;
}
