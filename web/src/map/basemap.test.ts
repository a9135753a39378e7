import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import type { BasemapLabel } from './basemap';
import type { LonLat } from './projection';
import { seaGraph, seaWay } from './sea-ways';
import { kmBetween } from './great-circle';

const generated = (name: string) => join(import.meta.dirname, 'generated', name);
const bytes = (name: string) => readFileSync(generated(name));
const topology = JSON.parse(bytes('land.topo.json').toString()) as Topology;
const labels = JSON.parse(bytes('labels.json').toString()) as BasemapLabel[];
const part = (name: string) => (feature(topology, topology.objects[name]!) as GeoJSON.Feature).geometry;

function insideRing([x, y]: LonLat, ring: GeoJSON.Position[]): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[i]!, ring[j]!];
    if (a[1]! > y !== b[1]! > y && x < ((b[0]! - a[0]!) * (y - a[1]!)) / (b[1]! - a[1]!) + a[0]!) inside = !inside;
  }
  return inside;
}

const polygons = (part('land') as GeoJSON.MultiPolygon).coordinates;
const onLand = (at: LonLat) => polygons.some((rings) => insideRing(at, rings[0]!) && !rings.slice(1).some((hole) => insideRing(at, hole)));

describe('the bundled basemap', () => {
  it('is at most 250 KiB compressed', () => {
    expect(existsSync(generated('labels.json'))).toBe(true);
    const size = gzipSync(bytes('land.topo.json')).length + gzipSync(bytes('labels.json')).length;
    expect(size).toBeLessThan(250 * 1024);
  });

  it('has Almaty, Lahore and Mashhad on land, and the middle of the Caspian and the Arabian Sea in water', () => {
    expect([[76.9, 43.25], [74.35, 31.55], [59.6, 36.3]].map((at) => onLand(at as unknown as LonLat))).toEqual([true, true, true]);
    expect([[50.7, 42], [64, 20]].map((at) => onLand(at as unknown as LonLat))).toEqual([false, false]);
  });

  it('names countries and cities of the study in four languages', () => {
    for (const label of labels.filter((each) => each.kind !== 'city' || each.rank < 3)) {
      expect(Object.keys(label.names).sort(), label.id).toEqual(['en', 'kk', 'ru', 'ur']);
    }
  });

  it('writes Mashhad in Persian and Almaty in Kazakh as the second line', () => {
    const local = Object.fromEntries(labels.map((each) => [each.id, each.local]));
    expect(local).toMatchObject({ 'ir-mashhad': 'مشهد', 'kz-almaty': 'Алматы', 'cn-kashgar': '喀什' });
  });
});

describe('the disputed lines', () => {
  const disputed = (part('disputed') as GeoJSON.MultiLineString).coordinates;
  const settled = (part('boundaries') as GeoJSON.MultiLineString).coordinates;
  const passes = (lines: GeoJSON.Position[][], at: LonLat, withinKm: number) =>
    lines.some((line) => line.some((point) => kmBetween([point[0]!, point[1]!], at) < withinKm));

  it.each([
    ['the Durand Line at Torkham', [71.09, 34.12]],
    ['the Durand Line at Chaman', [66.5, 31.0]],
    ['the Line of Control at Uri', [74.0, 34.15]],
    ['the Line of Actual Control at Aksai Chin', [78.8, 34.4]],
  ] as [string, LonLat][])('have %s dashed and not drawn as settled', (_, at) => {
    expect(passes(disputed, at, 40)).toBe(true);
    expect(passes(settled, at, 15)).toBe(false);
  });

  it.each([
    ['Khorgos', [80.4, 44.2]],
    ['Taftan', [61.6, 29.0]],
    ['Wagah', [74.57, 31.6]],
    ['Khunjerab', [75.42, 36.85]],
  ] as [string, LonLat][])('leave %s solid', (_, at) => {
    expect(passes(settled, at, 40)).toBe(true);
    expect(passes(disputed, at, 15)).toBe(false);
  });

  it('draw no line round Baikonur', () => expect(passes(settled, [63.3, 45.9], 100)).toBe(false));
});

describe('sea ways', () => {
  // the canal and straits narrower than the coast is drawn, and islands too small to matter
  const NARROW = /suez|ismailia|portSaid|bosphorus|dardanelles|ambarli|marmara|singapore|malaccaSouth/i;

  it.each(seaGraph.edges.filter((edge) => !edge.some((end) => NARROW.test(end))))('from %s to %s keep off the land', (one, other) => {
    const [a, b] = [seaGraph.points[one]!, seaGraph.points[other]!];
    const steps = Math.ceil(kmBetween(a, b) / 5);
    const wet = Array.from({ length: steps + 1 }, (_, i): LonLat => [a[0] + ((b[0] - a[0]) * i) / steps, a[1] + ((b[1] - a[1]) * i) / steps]);
    expect(wet.filter(onLand)).toEqual([]);
  });

  it('bring Karachi to Shanghai round India and through Malacca', () => {
    const way = seaWay([66.98, 24.83], [122.1, 31.2]);
    expect(way.some(([lon, lat]) => lon > 79 && lon < 83 && lat < 7)).toBe(true);
    expect(way.some(([lon, lat]) => lon > 103 && lon < 104.5 && lat < 2)).toBe(true);
  });

  it('fall back to the great circle for a port that is not on these seas', () => {
    expect(seaWay([-74, 40.5], [-9.2, 38.6])).toHaveLength(25);
  });
});
