// The bundled basemap, loaded once: land and boundaries as GeoJSON, labels as they were written by basemap/build.mjs.

import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import labelsUrl from './generated/labels.json?url';
import landUrl from './generated/land.topo.json?url';
import type { LonLat } from './projection';

export type Language = 'en' | 'kk' | 'ru' | 'ur';

export interface BasemapLabel {
  kind: 'country' | 'sea' | 'city';
  id: string;
  /** 1 is written from far away, 3 only near. */
  rank: number;
  at: LonLat;
  names: Partial<Record<Language, string>>;
  /** Name in the script of the place. */
  local?: string;
}

export interface Basemap {
  land: GeoJSON.Feature;
  studyLand: GeoJSON.Feature;
  boundaries: GeoJSON.Feature;
  disputed: GeoJSON.Feature;
  lakes: GeoJSON.Feature;
  labels: BasemapLabel[];
}

let loading: Promise<Basemap> | undefined;

/** The basemap; every map on the page shares it. */
export function loadBasemap(): Promise<Basemap> {
  loading ??= fetchBasemap().catch((fault: unknown) => {
    loading = undefined;
    throw fault;
  });
  return loading;
}

async function fetchBasemap(): Promise<Basemap> {
  const [land, labels] = await Promise.all([fetchJson<Topology>(landUrl), fetchJson<BasemapLabel[]>(labelsUrl)]);
  const part = (name: string) => feature(land, land.objects[name] as GeometryObject) as GeoJSON.Feature;
  return {
    land: part('land'),
    studyLand: part('studyLand'),
    boundaries: part('boundaries'),
    disputed: part('disputed'),
    lakes: part('lakes'),
    labels,
  };
}

async function fetchJson<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`The basemap ${url} could not be loaded: HTTP ${answer.status}`);
  return (await answer.json()) as T;
}
