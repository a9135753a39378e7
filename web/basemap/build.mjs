// Makes the bundled basemap from world-atlas and the names of the default study: see README.md beside this file.
// Run by `npm run basemap`, before a build and before the tests. Writes src/map/generated/, which is not kept in git.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { merge, mesh, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { filter, filterWeight, planarTriangleArea, presimplify, simplify } from "topojson-simplify";
import { isDisputed, PARTS_OF } from "./disputed.mjs";
import { labels } from "./labels.mjs";
import { LAKES } from "./lakes.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../src/map/generated");
const study = join(here, "../../studies/kazakhstan-pakistan");

/** The countries of the default study, as world-atlas names them. */
const STUDY_COUNTRIES = new Set([
  "Afghanistan", "Armenia", "Azerbaijan", "China", "Georgia", "India", "Iran", "Iraq", "Kazakhstan", "Kyrgyzstan",
  "Oman", "Pakistan", "Romania", "Russia", "Tajikistan", "Turkey", "Turkmenistan", "United Arab Emirates", "Uzbekistan",
]);

/** West, south, east and north end of what is drawn in good detail, degrees. */
const GOOD = [20, 0, 125, 62];

/** The box in which the corridors lie, of finer detail still. */
const FINEST = [44, 22, 88, 50];

/** Area in square degrees below which a bend is straightened, in the finest box; elsewhere times the factor. */
const BEND_SQUARE_DEGREES = 0.0001;
const FACTOR_GOOD = 4;
const FACTOR_REST = 60;

const inside = ([lon, lat], [west, south, east, north]) => lon > west && lon < east && lat > south && lat < north;

function factorAt(point) {
  if (inside(point, FINEST)) return 1;
  return inside(point, GOOD) ? FACTOR_GOOD : FACTOR_REST;
}

const weight = (triangle) => planarTriangleArea(triangle) / factorAt(triangle[1]);

function world() {
  const path = createRequire(import.meta.url).resolve("world-atlas/countries-10m.json");
  const whole = JSON.parse(readFileSync(path, "utf8"));
  const countries = whole.objects.countries.geometries.filter((each) => each.properties.name !== "Antarctica");
  for (const each of countries) each.properties.whole = PARTS_OF[each.properties.name] ?? each.properties.name;
  return { ...whole, objects: { countries: { type: "GeometryCollection", geometries: countries } } };
}

function simplified(atlas) {
  const bends = simplify(presimplify(atlas, weight), BEND_SQUARE_DEGREES);
  return filter(bends, filterWeight(bends, BEND_SQUARE_DEGREES * 6, (ring) => weightOfRing(ring)));
}

function weightOfRing(ring) {
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    twice += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
  }
  return Math.abs(twice) / 2 / factorAt(ring[0]);
}

function boundaryLines(atlas) {
  const settled = [];
  const disputed = [];
  const countries = atlas.objects.countries;
  for (const [a, b] of neighbours(atlas)) {
    const shared = mesh(atlas, countries, (one, two) => pairOf(one, two) === pairOf(a, b) && one !== two);
    for (const line of shared.coordinates) split(line, a, b, settled, disputed);
  }
  return { settled: { type: "MultiLineString", coordinates: settled }, disputed: { type: "MultiLineString", coordinates: disputed } };
}

const pairOf = (one, two) => [one.properties.name, two.properties.name].sort().join("|");

/** Every pair of countries that share a line; parts of one whole are no pair. */
function neighbours(atlas) {
  const pairs = new Map();
  mesh(atlas, atlas.objects.countries, (one, two) => {
    if (one.properties.whole !== two.properties.whole) pairs.set(pairOf(one, two), [one, two]);
    return false;
  });
  return pairs.values();
}

function split(line, a, b, settled, disputed) {
  let run = [line[0]];
  let dashed = null;
  for (let i = 1; i < line.length; i++) {
    const lon = (line[i - 1][0] + line[i][0]) / 2;
    const lat = (line[i - 1][1] + line[i][1]) / 2;
    const now = isDisputed(a.properties.name, b.properties.name, lon, lat);
    if (dashed !== null && now !== dashed) {
      (dashed ? disputed : settled).push(run);
      run = [line[i - 1]];
    }
    dashed = now;
    run.push(line[i]);
  }
  (dashed ? disputed : settled).push(run);
}

function main() {
  const atlas = simplified(world());
  const countries = atlas.objects.countries.geometries;
  const { settled, disputed } = boundaryLines(atlas);
  const objects = {
    land: merge(atlas, countries),
    studyLand: merge(atlas, countries.filter((each) => STUDY_COUNTRIES.has(each.properties.whole))),
    boundaries: settled,
    disputed,
    lakes: LAKES,
  };
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "land.topo.json"), JSON.stringify(quantize(topology(objects), 2e5)));
  writeFileSync(join(out, "labels.json"), JSON.stringify(labels(study)));
}

main();
