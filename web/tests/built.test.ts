// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const web = process.cwd();
const dist = join(web, 'dist');
const files = existsSync(dist)
  ? readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(m?js|css|html)$/.test(name))
  : [];

// Names in scripts that are never asked: namespaces, and addresses in messages for developers.
const names = /^(www\.w3\.org|svelte\.dev|maplibre\.org|github\.com|docs\.mapbox\.com|wiki\.openstreetmap\.org|[a-z]+\.invalid|localhost|127\.0\.0\.1)$/;

// The page must have been built: `npm run build` comes before `npm test`.
describe('the built page', () => {
  it('is there', () => expect(files).toContain('index.html'));

  it('asks no other host: every address in it is a name or of this server', () => {
    for (const file of files) {
      const text = readFileSync(join(dist, file), 'utf8');
      const hosts = [...text.matchAll(/\b(?:https?|wss?):\/\/([a-z0-9.-]+\.[a-z]+|localhost|127\.0\.0\.1)/gi)].map((match) => match[1]!.toLowerCase());
      expect(hosts.filter((host) => !names.test(host)), file).toEqual([]);
      expect(text.match(/(?:src|url\(|@import )\s*[="'(]+\s*(?:https?:)?\/\/[^"')]*/g) ?? [], file).toEqual([]);
    }
  });

  it('has less than 1 MiB of script, compressed', () => {
    const scripts = files.filter((name) => /\.m?js$/.test(name));
    const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(dist, name)), { level: 9 }).length, 0);
    expect(bytes).toBeLessThan(1024 * 1024);
  });

  it('has a compressed sibling of every script and style', () => {
    for (const name of files.filter((file) => readFileSync(join(dist, file)).length > 1000)) {
      expect(existsSync(join(dist, `${name}.gz`)), name).toBe(true);
    }
  });
});

describe('the lock file', () => {
  it('names no registry', () => {
    expect(readFileSync(join(web, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"/);
  });
});
