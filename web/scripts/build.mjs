// What Maven runs: installs when package-lock.json has changed, builds when a source has. A build that
// changes nothing takes a second.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('../', import.meta.url));
const contract = join(web, '../apps/server/src/main/resources/org/keruen/server/openapi.yaml');
const names = join(web, '../studies/kazakhstan-pakistan');
const sources = ['src', 'public', 'scripts', 'basemap', 'index.html', 'package.json', 'package-lock.json', 'vite.config.ts', 'svelte.config.js', 'tsconfig.json'];

function filesOf(path) {
  if (!existsSync(path)) return [];
  const listed = readdirSync(path, { withFileTypes: true });
  return listed.flatMap((entry) => (entry.isDirectory() ? filesOf(join(path, entry.name)) : [join(path, entry.name)])).sort();
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path.slice(web.length)).update(readFileSync(path));
  return hash.digest('hex');
}

function isCurrent(stamp, hash, product) {
  return existsSync(join(web, product)) && existsSync(join(web, stamp)) && readFileSync(join(web, stamp), 'utf8') === hash;
}

function npm(...words) {
  execFileSync('npm', words, { cwd: web, stdio: 'inherit' });
}

const lock = hashOf([join(web, 'package-lock.json')]);
if (!isCurrent('node_modules/.keruen-lock', lock, 'node_modules/vite')) {
  npm('ci', '--no-audit', '--no-fund');
  writeFileSync(join(web, 'node_modules/.keruen-lock'), lock);
}

const written = sources.flatMap((name) => (/\./.test(name) ? [join(web, name)] : filesOf(join(web, name))));
const made = /src\/(api\/contract\.d\.ts|map\/generated\/)/;
const page = hashOf([...written, contract, ...filesOf(names)].filter((path) => existsSync(path) && !made.test(path)));
if (!isCurrent('node_modules/.keruen-page', page, 'dist/index.html')) {
  npm('run', 'build', '--silent');
  writeFileSync(join(web, 'node_modules/.keruen-page'), page);
}
