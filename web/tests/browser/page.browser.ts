// In a real Chromium, against the fixture server: `npm run test:browser` after `npm run build`.
// KERUEN_CHROMIUM says where Chromium is, if not where Debian puts it.
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFixtureServer } from '../fixture-server.mjs';

const query = '/plan?from=kz-almaty&to=pk-karachi&depart=2026-03-02&goods=6203&amount=20';
let browser: Browser;
let server: { address: string; stop: () => Promise<unknown> };

beforeAll(async () => {
  server = await startFixtureServer();
  browser = await chromium.launch({
    executablePath: process.env['KERUEN_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

interface Look {
  language?: string;
  dark?: boolean;
  width?: number;
}

async function open(path: string, { language = 'en', dark = false, width = 1280 }: Look = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: dark ? 'dark' : 'light' });
  const page = await context.newPage();
  await page.addInitScript((code) => localStorage.setItem('keruen.language', code), language);
  await page.goto(server.address + path);
  return page;
}

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

interface AxeRun {
  violations: { id: string; impact: string; nodes: { target: string[] }[] }[];
}

/** Serious and critical faults. Axe is put in the page itself: its own driver waits for the map without end. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate<AxeRun>(`${axe}; axe.run(document, { resultTypes: ['violations'] })`);
  return violations
    .filter((fault) => fault.impact === 'serious' || fault.impact === 'critical')
    .map((fault) => `${fault.id}: ${fault.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(', ')}`);
}

describe.each([
  { language: 'en', dark: false },
  { language: 'kk', dark: true },
  { language: 'ru', dark: false },
  { language: 'ur', dark: true },
])('the plan in $language, dark: $dark', (look) => {
  it('has no serious fault for axe, closed and open', async () => {
    const page = await open(query, look);
    await page.locator('article.card').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('.actions button').first().click();
    if (look.language === 'kk' || look.language === 'ru') return page.context().close();
    for (const tab of ['timeline', 'cost', 'documents', 'co2', 'risk', 'rules', 'sources']) {
      await page.locator(`#tab-0-${tab}`).click();
      expect(await faultsOf(page), tab).toEqual([]);
    }
    await page.context().close();
  });

  it('fits a phone of 360 px', async () => {
    const page = await open(query, { ...look, width: 360 });
    await page.locator('article.card').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.context().close();
  });
});

describe('the page', () => {
  it('asks no other host and breaks no content security policy', async () => {
    const page = await open('/plan');
    const asked: string[] = [];
    const broken: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    page.on('console', (message) => message.type() === 'error' && broken.push(message.text()));
    await page.goto(server.address + query);
    await page.locator('article.card').first().waitFor();
    await page.waitForTimeout(1500);
    expect(asked.filter((origin) => origin !== server.address && !/^(blob|null)/.test(origin))).toEqual([]);
    expect(broken.filter((text) => /Content Security Policy/.test(text))).toEqual([]);
    await page.context().close();
  });

  it('shows the fault of a field at the field', async () => {
    const page = await open('/plan?from=Atlantis&to=pk-karachi&depart=2026-03-02&goods=6203&amount=20');
    await page.locator('#ask-from-fault').waitFor();
    expect(await page.locator('#ask-from-fault').textContent()).toContain('Atyrau');
    await page.context().close();
  });

  it('plans by keyboard alone', async () => {
    const page = await open('/plan');
    await page.locator('#ask-from').focus();
    await page.keyboard.type('almat');
    await page.locator('#ask-from-list li').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('#ask-to').fill('Karachi');
    await page.locator('#ask-goods').fill('6203');
    await page.locator('#ask-amount').fill('20');
    await page.keyboard.press('Enter');
    await page.locator('article.card').first().waitFor();
    expect(new URL(page.url()).searchParams.get('from')).toBe('kz-almaty');
    await page.context().close();
  });

  it.each(['en', 'ur'])('prints two pages in %s', async (language) => {
    const page = await open(query, { language, dark: true });
    await page.locator('article.card').first().waitFor();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2);
    await page.context().close();
  });
});
