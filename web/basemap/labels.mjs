// The labels that belong to the map itself: countries, seas and the cities of the default study, in four languages,
// with the name in the script of the place as a second line where it is known.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { COUNTRY_POINTS, NEIGHBOUR_POINTS, RANK, SEAS } from "./label-points.mjs";

const LANGUAGES = ["en", "kk", "ru", "ur"];

/** Languages of the study in which a country writes its own names; elsewhere local-names.csv has them, or nobody. */
const OWN_LANGUAGE = { KZ: "kk", KG: "ru", RU: "ru", PK: "ur" };

export function labels(study) {
  const names = readNames(study);
  const local = new Map(readCsv(new URL("local-names.csv", import.meta.url)).map((row) => [row.subject, row.text]));
  return [...countryLabels(names, local), ...neighbourLabels(), ...SEAS.map(seaLabel), ...cityLabels(study, names, local)];
}

function countryLabels(names, local) {
  return Object.entries(COUNTRY_POINTS).map(([id, [lon, lat]]) =>
    label("country", id, 1, lon, lat, names.get(id), ownName(id, id, names, local)));
}

/** Countries outside the study: their names are those of the Unicode locale data in Node. */
function neighbourLabels() {
  return Object.entries(NEIGHBOUR_POINTS).map(([id, [lon, lat]]) => {
    const texts = LANGUAGES.map((lang) => [lang, new Intl.DisplayNames([lang], { type: "region" }).of(id)]);
    return label("country", id, 2, lon, lat, Object.fromEntries(texts), undefined);
  });
}

const seaLabel = ({ id, at, names }) => label("sea", id, 2, at[0], at[1], names, undefined);

function cityLabels(study, names, local) {
  return readCsv(join(study, "places.csv"))
    .filter((row) => row.kind === "city")
    .map((row) => label("city", row.id, RANK[row.id] ?? 3, Number(row.lon), Number(row.lat),
      names.get(row.id) ?? { en: row.name }, ownName(row.id, row.country, names, local)));
}

function ownName(id, country, names, local) {
  return local.get(id) ?? names.get(id)?.[OWN_LANGUAGE[country]];
}

function label(kind, id, rank, lon, lat, names, local) {
  return { kind, id, rank, at: [round(lon), round(lat)], names, ...(local ? { local } : {}) };
}

const round = (degrees) => Math.round(degrees * 1e4) / 1e4;

function readNames(study) {
  const names = new Map();
  for (const row of readCsv(join(study, "names.csv"))) {
    if (row.use !== "name" || !LANGUAGES.includes(row.lang)) continue;
    if (!names.has(row.subject)) names.set(row.subject, {});
    names.get(row.subject)[row.lang] = row.text;
  }
  return names;
}

/** Rows of a CSV file by the names in its first line; fields may be quoted. */
function readCsv(path) {
  const [head, ...rows] = readFileSync(path, "utf8").trim().split("\n").map(fields);
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ""])));
}

function fields(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)]
    .map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain.trim());
}
