// Serves the built page and, in place of the real server, answers that `keruen plan --format json` gave.
// For tests of the page alone, and to look at it: `node tests/fixture-server.mjs 0`.
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = join(here, '../dist');
const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css',
  '.svg': 'image/svg+xml', '.json': 'application/json', '.woff2': 'font/woff2', '.pbf': 'application/x-protobuf',
};
// As the server sets it.
const policy =
  "default-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:; style-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

const places = {
  'kz-almaty': { en: 'Almaty', kk: 'Алматы', ru: 'Алматы', ur: 'الماتی' },
  'pk-karachi': { en: 'Karachi', kk: 'Карачи', ru: 'Карачи', ur: 'کراچی' },
  'pk-lahore': { en: 'Lahore', kk: 'Лахор', ru: 'Лахор', ur: 'لاہور' },
};
const goods = { en: "Men's suits, jackets, trousers", kk: 'Ерлер костюмі', ru: 'Мужские костюмы', ur: 'مردانہ سوٹ، جیکٹ، پتلون' };

/** Starts on a free port of loopback (or the one given); `folder` may hold more fixtures. */
export async function startFixtureServer({ port = 0, folder = join(here, 'fixtures') } = {}) {
  const saved = new Map();

  function fixture(name, lang) {
    const path = [lang, 'en'].map((code) => join(folder, `${name}.${code}.json`)).find((candidate) => existsSync(candidate));
    const plan = JSON.parse(readFileSync(path, 'utf8'));
    const id = name === 'almaty-karachi' ? '3f1c9a0b7d2e4f56' : '7d2e4f563f1c9a0b';
    const self = `/api/v1/plans/${id}`;
    const files = (n) => ({ geojson: `${self}/options/${n}/geojson`, legsCsv: `${self}/options/${n}/legs.csv`, legsXlsx: `${self}/options/${n}/legs.xlsx`, chartSvg: `${self}/options/${n}/chart.svg` });
    return {
      id,
      links: { self, options: plan.options.map((_, index) => files(index + 1)) },
      studyHash: '0123456789abcdef0123456789abcdef',
      studyChanged: false,
      saved: saved.get(id) ?? null,
      geometry: [],
      ...plan,
    };
  }

  function answer(method, path, query, lang, body) {
    const name = lang in goods ? lang : 'en';
    const found = (all) => ({ items: all, next: null });
    if (path === '/places') {
      const wanted = (query.get('q') ?? '').toLowerCase();
      const matches = Object.entries(places).filter(([id, names]) => [id, ...Object.values(names)].some((text) => text.toLowerCase().includes(wanted)));
      return [200, found(matches.map(([id, names]) => ({ id, name: names[name], kind: 'city', country: id.slice(0, 2).toUpperCase(), countryName: id.slice(0, 2).toUpperCase() })))];
    }
    if (path.startsWith('/places/')) {
      const names = places[path.slice(8)];
      return names ? [200, { id: path.slice(8), name: names[name] }] : [404, { title: 'Not found', status: 404, errors: [] }];
    }
    if (path === '/goods') return [200, found([{ hs: '6203', name: goods[name] }])];
    if (path === '/borders') return [200, found([{ id: 'torkham', name: 'Torkham' }, { id: 'khunjerab-sost', name: 'Khunjerab' }])];
    if (path === '/studies') return [200, found([{ id: 'kazakhstan-pakistan', title: 'Kazakhstan–Pakistan', asOf: '2026-09-30', hash: '0123456789abcdef', version: '0.1.0', countries: ['KZ', 'PK', 'IR', 'CN'].map((id) => ({ id, names: {} })) }])];
    if (path === '/plans' && method === 'GET') return [200, found([...saved.values()])];
    if (path === '/plans') {
      if (/atlantis/i.test(body.from)) {
        return [422, { type: '/api#unprocessable', title: 'The consignment cannot be used', status: 422, detail: 'One field is wrong', code: 'unprocessable', instance: '/api/v1/plans', errors: [{ pointer: '/from', what: "Unknown place: 'Atlantis'", fix: 'did you mean Atyrau?' }] }];
      }
      const plan = fixture(/lahore/i.test(body.from) ? 'lahore-almaty' : 'almaty-karachi', name);
      return [200, body.deadline === '2026-03-03' ? { ...plan, options: [], reopenings: plan.blocked.map((way) => way.reasons) } : plan];
    }
    const one = /^\/plans\/([0-9a-f]{16})$/.exec(path);
    if (one && method === 'GET') return [200, fixture(one[1].startsWith('3') ? 'almaty-karachi' : 'lahore-almaty', name)];
    if (one && method === 'PATCH') {
      const plan = fixture('almaty-karachi', name);
      const entry = { id: one[1], title: body.title, note: '', savedAt: '2026-03-02T08:15:00Z', from: plan.query.from, to: plan.query.to, fromName: plan.query.fromName, toName: plan.query.toName, depart: plan.query.depart, goodsName: plan.query.goods.name, weightTonnes: 20, links: { self: '' } };
      saved.set(one[1], entry);
      return [200, entry];
    }
    if (one && method === 'DELETE') {
      saved.delete(one[1]);
      return [204, undefined];
    }
    return [404, { title: 'Not found', status: 404, detail: `no ${path}`, code: 'notFound', errors: [] }];
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    if (url.pathname.startsWith('/api/v1/')) {
      let text = '';
      for await (const chunk of request) text += chunk;
      const lang = (request.headers['accept-language'] ?? 'en').slice(0, 2);
      const [status, body] = answer(request.method, url.pathname.slice(7), url.searchParams, lang, text === '' ? {} : JSON.parse(text));
      response.writeHead(status, { 'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json' });
      return response.end(body === undefined ? undefined : JSON.stringify(body));
    }
    const wanted = join(dist, normalize(url.pathname));
    const path = wanted.startsWith(dist) && extname(wanted) !== '' && existsSync(wanted) ? wanted : join(dist, 'index.html');
    response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream', 'Content-Security-Policy': policy });
    return response.end(readFileSync(path));
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, stop: () => new Promise((resolve) => server.close(resolve)) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { address } = await startFixtureServer({ port: Number(process.argv[2] ?? 0), folder: process.argv[3] ?? join(here, 'fixtures') });
  console.log(address);
}
