// The web Mercator projection on the unit square, and boxes of degrees.

export type LonLat = readonly [number, number];

/** West, south, east and north, degrees. */
export type Box = [number, number, number, number];

/** The corridor between Almaty and Karachi with its detours: shown when nothing else says where to look. */
export const HOME_BOX: Box = [46, 22.5, 84, 52.5];

const MAX_LATITUDE = 85.0511;

/** 0 at 180 W to 1 at 180 E. */
export const mercatorX = (lon: number): number => (lon + 180) / 360;

/** 0 at the northern edge to 1 at the southern. */
export function mercatorY(lat: number): number {
  const bounded = Math.min(MAX_LATITUDE, Math.max(-MAX_LATITUDE, lat));
  return (1 - Math.asinh(Math.tan((bounded * Math.PI) / 180)) / Math.PI) / 2;
}

/** The smallest box round all points; undefined when there is none. */
export function boxOf(points: Iterable<LonLat>): Box | undefined {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of points) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return Number.isFinite(box[0]) ? box : undefined;
}

/** The point half way along a line, by plane length in degrees. */
export function middleOf(line: readonly LonLat[]): LonLat {
  const lengths = line.slice(1).map((to, i) => Math.hypot(to[0] - line[i]![0], to[1] - line[i]![1]));
  let rest = lengths.reduce((sum, each) => sum + each, 0) / 2;
  for (const [i, length] of lengths.entries()) {
    if (rest <= length && length > 0) return between(line[i]!, line[i + 1]!, rest / length);
    rest -= length;
  }
  return line[0]!;
}

function between(from: LonLat, to: LonLat, share: number): LonLat {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
