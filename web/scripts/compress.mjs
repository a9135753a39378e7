// Puts a .gz beside every built file that gzip makes smaller, so that the server need not compress.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const compressible = new Set(['.js', '.mjs', '.css', '.html', '.svg', '.json', '.geojson', '.pbf', '.txt']);
const dist = fileURLToPath(new URL('../dist/', import.meta.url));

for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (!entry.isFile() || !compressible.has(extname(path))) continue;
  const plain = await readFile(path);
  const packed = gzipSync(plain, { level: 9 });
  if (packed.length < plain.length) await writeFile(`${path}.gz`, packed);
}
