// The shortest way over the earth.

import type { LonLat } from './projection';

const ARC_STEPS = 24;

/** Points of the shortest way over the earth; ships and aircraft are drawn so when their path is not known. */
export function greatCircle(from: LonLat, to: LonLat): LonLat[] {
  const [a, b] = [vector(from), vector(to)];
  const angle = Math.acos(Math.min(1, a[0]! * b[0]! + a[1]! * b[1]! + a[2]! * b[2]!));
  if (angle < 1e-6) return [from, to];
  return Array.from({ length: ARC_STEPS + 1 }, (_, step) => {
    const share = step / ARC_STEPS;
    const [near, far] = [Math.sin((1 - share) * angle), Math.sin(share * angle)];
    return lonLat(a.map((each, i) => (each * near + b[i]! * far) / Math.sin(angle)));
  });
}

function vector([lon, lat]: LonLat): number[] {
  const [east, north] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
}

function lonLat([x, y, z]: number[]): LonLat {
  return [(Math.atan2(y!, x!) * 180) / Math.PI, (Math.asin(z!) * 180) / Math.PI];
}

const EARTH_RADIUS_KM = 6371;

export function kmBetween(from: LonLat, to: LonLat): number {
  const [a, b] = [vector(from), vector(to)];
  return Math.acos(Math.min(1, a[0]! * b[0]! + a[1]! * b[1]! + a[2]! * b[2]!)) * EARTH_RADIUS_KM;
}
