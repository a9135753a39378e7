// What the fallback map shows: a window on the Mercator square that can be moved and drawn nearer.

import type { View } from './labels';
import { mercatorX, mercatorY, type Box, type LonLat } from './projection';

/** Units of the drawing across the whole earth; fine enough that nothing needs decimals beyond two. */
export const WORLD_UNITS = 10_000;

export interface Window {
  /** Middle, units of the drawing. */
  x: number;
  y: number;
  /** Units of the drawing per CSS pixel. */
  unitsPerPixel: number;
}

export const unitsOf = (at: LonLat): [number, number] => [mercatorX(at[0]) * WORLD_UNITS, mercatorY(at[1]) * WORLD_UNITS];

/** The window of `width` by `height` pixels that shows the whole box. */
export function windowOn(box: Box, width: number, height: number, paddingPixels = 16): Window {
  const [left, bottom] = unitsOf([box[0], box[1]]);
  const [right, top] = unitsOf([box[2], box[3]]);
  const across = (right - left) / Math.max(1, width - 2 * paddingPixels);
  const down = (bottom - top) / Math.max(1, height - 2 * paddingPixels);
  return { x: (left + right) / 2, y: (top + bottom) / 2, unitsPerPixel: Math.max(across, down, 0.05) };
}

export function viewOf(window: Window, width: number, height: number): View {
  return {
    width, height,
    // a zoom of MapLibre has tiles of 512 pixels
    zoom: Math.log2(WORLD_UNITS / 512 / window.unitsPerPixel),
    project: (at) => {
      const [x, y] = unitsOf(at);
      return { x: (x - window.x) / window.unitsPerPixel + width / 2, y: (y - window.y) / window.unitsPerPixel + height / 2 };
    },
  };
}

/** An SVG path of a GeoJSON geometry in units of the drawing. */
export function pathOf(geometry: GeoJSON.Geometry): string {
  switch (geometry.type) {
    case 'LineString': return polyline(geometry.coordinates, false);
    case 'MultiLineString': return geometry.coordinates.map((line) => polyline(line, false)).join('');
    case 'Polygon': return geometry.coordinates.map((ring) => polyline(ring, true)).join('');
    case 'MultiPolygon': return geometry.coordinates.flat().map((ring) => polyline(ring, true)).join('');
    case 'GeometryCollection': return geometry.geometries.map(pathOf).join('');
    default: return '';
  }
}

function polyline(line: GeoJSON.Position[], close: boolean): string {
  const points = line.map((at) => unitsOf([at[0]!, at[1]!]).map((unit) => unit.toFixed(2)).join(','));
  return `M${points.join('L')}${close ? 'Z' : ''}`;
}
