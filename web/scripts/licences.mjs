// Writes dist/licences.txt: the licence of every package whose code, font or data is in the built page.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('../', import.meta.url));
const folderOf = (name) => join(web, 'node_modules', name);
const manifestOf = (name) => JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8'));

/** Packages of the page; what they need at run time is bundled with them. */
const bundled = new Set(['maplibre-gl', 'svelte', 'topojson-client', 'world-atlas', '@fontsource/noto-naskh-arabic']);
/** Named by svelte and maplibre-gl for their compilers and types alone. */
const isForBuilding = (name) => name.startsWith('@types/') || name.startsWith('@jridgewell/');
for (const name of ['maplibre-gl', 'topojson-client']) addNeeds(name);

function addNeeds(name) {
  for (const needed of Object.keys(manifestOf(name).dependencies ?? {})) {
    if (bundled.has(needed) || isForBuilding(needed) || !existsSync(folderOf(needed))) continue;
    bundled.add(needed);
    addNeeds(needed);
  }
}

function licenceOf(name) {
  const file = readdirSync(folderOf(name)).find((each) => /^licen[cs]e/i.test(each));
  return file ? readFileSync(join(folderOf(name), file), 'utf8').trim() : `Licence: ${manifestOf(name).license}`;
}

const head = `Keruen: licences of what is built into the page

Program: Apache-2.0. Study data: ODbL 1.0. Railway shapes and some places: (c) OpenStreetMap contributors, ODbL 1.0.
Names and positions of places: GeoNames, CC BY 4.0. Land and boundaries: Natural Earth, public domain, through world-atlas.
Urdu letters: Noto Naskh Arabic, SIL Open Font License 1.1.`;

const texts = [...bundled].sort().map((name) => {
  const { version, license } = manifestOf(name);
  return `${'='.repeat(78)}\n${name} ${version} (${license})\n${'='.repeat(78)}\n\n${licenceOf(name)}`;
});
writeFileSync(join(web, 'dist', 'licences.txt'), `${[head, ...texts].join('\n\n')}\n`);
