// Starts the built workbench and a real browser for the end-to-end tests.
//
// The server is the jar that `mvn package` made, started as a process of its own with a database of its own, so that a
// test may kill it. The browser is Debian's Chromium, or the one that CHROMIUM names.

import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, afterEach, before, describe } from 'node:test';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { chromium } from 'playwright-core';

const home = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const target = join(home, 'apps', 'cli', 'target');

/** Where screenshots go: build artefacts, never tracked. */
export const pictures = join(home, 'web', 'target', 'screenshots');
mkdirSync(pictures, { recursive: true });

export const languages = ['en', 'kk', 'ru', 'ur'];
const desktop = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };

/** Pages as a link opens them. */
export const addresses = {
  plan: '/plan?from=Almaty&to=Karachi&depart=2026-03-02&goods=6203&amount=20',
  network: '/network',
  borders: '/borders',
  scenarios: '/scenarios?scenario=af-pk-reopened&date=2027-03-02',
};

/** Names of Torkham as the page writes them. */
export const torkham = { en: 'Torkham', kk: 'Торхам', ru: 'Торхам', ur: 'طورخم' };

function browserPath() {
  return [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  );
}

/** What is missing for these tests to run, in words; empty if nothing is. */
function missing() {
  const lacks = [];
  if (!browserPath()) lacks.push('Chromium (apt-get install chromium, or set CHROMIUM)');
  if (!existsSync('/usr/bin/pdftotext')) lacks.push('pdftotext (apt-get install poppler-utils)');
  if (!jar()) lacks.push('the built command line (mvn package)');
  return lacks;
}

function jar() {
  return existsSync(target) && readdirSync(target).find((name) => /^keruen-cli-[^-]*(-SNAPSHOT)?\.jar$/.test(name));
}

function java() {
  const isNew = (jdk) => {
    const release = join(jdk, 'release');
    const version = existsSync(release) && /^JAVA_VERSION="(\d+)/m.exec(readFileSync(release, 'utf8'));
    return version && Number(version[1]) >= 25;
  };
  const folder = '/usr/lib/jvm';
  const known = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  const found = [process.env.JAVA_HOME, ...known].find((jdk) => jdk && isNew(jdk));
  return found ? join(found, 'bin', 'java') : 'java';
}

function keruen() {
  return ['-Djava.awt.headless=true', `-Dkeruen.home=${home}`, '-jar', join(target, jar())];
}

/** A server on a free port. `kill` ends it as a power cut would; `start` starts it again on the same port and database. */
class Workbench {
  #folder = mkdtempSync(join(tmpdir(), 'keruen-e2e-'));
  #database = `jdbc:sqlite:${join(this.#folder, 'keruen.db')}`;
  #words;
  #process;
  url = '';

  /** @param words what `serve` is told besides port and database, such as `--auth token` */
  constructor(...words) {
    this.#words = words;
  }

  async start() {
    const port = this.url === '' ? '0' : new URL(this.url).port;
    this.#process = spawn(java(), [...keruen(), 'serve', '--port', port, '--db', this.#database, ...this.#words], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.url = await new Promise((resolve, reject) => {
      let said = '';
      const timer = setTimeout(() => reject(new Error(`the server did not start in 60 s: ${said}`)), 60_000);
      this.#process.stderr.on('data', (text) => {
        said += text;
        const address = /http:\/\/[\w.[\]:]+:\d+/.exec(said);
        if (address) {
          clearTimeout(timer);
          resolve(address[0]);
        }
      });
      this.#process.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
    });
  }

  /** `keruen token` beside the server, as an administrator types it: what it writes. */
  token(...words) {
    return execFileSync(java(), [...keruen(), 'token', ...words, '--db', this.#database], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  }

  /** The command line on the same study: what it writes. */
  keruen(...words) {
    return execFileSync(java(), [...keruen(), ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 26 });
  }

  async kill() {
    const ended = new Promise((resolve) => this.#process.on('exit', resolve));
    this.#process.kill('SIGKILL');
    await ended;
  }

  async close() {
    if (this.#process?.exitCode === null) await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function openBrowser() {
  return chromium.launch({
    executablePath: browserPath(),
    args: [
      '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
      '--disable-sync', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
    ],
  });
}

/**
 * Tests against a server of their own, begun with `words`, and a browser of their own; `tests` gets both. What a test
 * opens is closed after it. Without Chromium they are skipped and say so, but never in CI.
 */
export function suite(title, words, tests) {
  const lacks = missing();
  if (lacks.length > 0 && process.env.CI === 'true') throw new Error(`missing: ${lacks.join('; ')}`);
  describe(title, { skip: lacks.length > 0 && `missing: ${lacks.join('; ')}` }, () => {
    const workbench = new Workbench(...words);
    let browser;
    before(async () => {
      await workbench.start();
      browser = await openBrowser();
    });
    afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
    after(async () => {
      await browser?.close();
      await workbench.close();
    });
    tests({ workbench, open: (language, address, options) => openPage(browser, workbench, language, address, options) });
  });
}

/** A page in the language of its browser. What it asks of other hosts, and its errors, are collected in `strangers` and `errors`. */
async function openPage(browser, workbench, language, address = '/plan', options = {}) {
  const context = await browser.newContext({
    viewport: desktop,
    locale: language,
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const page = await context.newPage();
  page.strangers = [];
  page.errors = [];
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && new URL(url).origin !== new URL(workbench.url).origin) page.strangers.push(url);
  });
  page.on('pageerror', (error) => page.errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') page.errors.push(message.text());
  });
  await page.goto(workbench.url + address);
  return page;
}

export function blameless(page) {
  assert.deepEqual(page.strangers, [], 'requests to other hosts');
  assert.deepEqual(page.errors, [], 'errors of the page');
}

/** Waits until the map is drawn: software WebGL takes its time. */
export async function drawn(page) {
  await page.waitForLoadState('networkidle');
  await page.locator('.stage[aria-busy="false"]').waitFor({ timeout: 60_000 });
}

/** Waits until a page of `addresses` shows what was asked for. */
export async function ready(page, name) {
  const shown = { plan: 'article.card', network: '.stage', borders: 'table', scenarios: 'table.largest tbody tr' };
  await page.locator(shown[name]).first().waitFor({ timeout: 60_000 });
  if (name === 'borders') await page.waitForLoadState('networkidle');
  else await drawn(page);
}

/** Fills the search line by hand and waits for the answer. */
export async function plan(page, { from = 'Almaty', to = 'Karachi', goods = '6203', amount = '20', depart }) {
  await type(page, '#ask-from', from);
  await type(page, '#ask-to', to);
  await page.fill('#ask-depart', depart);
  await type(page, '#ask-goods', goods);
  await page.fill('#ask-amount', amount);
  const answered = page.waitForResponse((response) => response.url().includes('/api/v1/plans'));
  await page.locator('main form button.go').click();
  assert.equal((await answered).status(), 200);
  await page.locator('article.card').first().waitFor();
  await page.waitForLoadState('networkidle');
}

export async function type(page, field, text) {
  await page.fill(field, text);
  await page.keyboard.press('Escape');
}

/** Titles of the options on the page. */
export function ways(page) {
  return page.locator('article.card h3').allInnerTexts();
}

/** Presses what saves a file; its path. */
export async function save(page, button) {
  const saving = page.waitForEvent('download');
  await button.click();
  return (await saving).path();
}

/** Letters only, presentation forms made plain: extraction from a print keeps neither spaces nor shapes. */
export function lettersOf(text) {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** What axe finds that keeps somebody out. It is put in by the debugger, which no content policy stops. */
export async function seriousFaults(page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return found.violations
    .filter((fault) => ['serious', 'critical'].includes(fault.impact))
    .map((fault) => `${fault.id}: ${fault.nodes[0].html}`);
}
