// What a forwarder and an analyst do, in a real browser against the real server.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { desktop, languages, missing, openBrowser, openPage, phone, pictures, seriousFaults, Workbench } from './workbench.mjs';

const lacks = missing();
if (lacks.length > 0 && process.env.CI === 'true') throw new Error(`missing: ${lacks.join('; ')}`);
const skip = lacks.length > 0 ? `missing: ${lacks.join('; ')}` : false;

/** Names of Torkham as the page writes them. */
const torkham = { en: 'Torkham', kk: 'Торхам', ru: 'Торхам', ur: 'طورخم' };

describe('the workbench in a browser', { skip }, () => {
  const workbench = new Workbench();
  let browser;

  before(async () => {
    await workbench.start();
    browser = await openBrowser();
  });

  after(async () => {
    await browser?.close();
    await workbench.close();
  });

  /** Fills the search line by hand and waits for the answer. */
  async function plan(page, { from = 'Almaty', to = 'Karachi', goods = '6203', amount = '20', depart }) {
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

  async function type(page, field, text) {
    await page.fill(field, text);
    await page.keyboard.press('Escape');
  }

  const ways = (page) => page.locator('article.card h3').allInnerTexts();

  function blameless(page) {
    assert.deepEqual(page.strangers, [], 'requests to other hosts');
    assert.deepEqual(page.errors, [], 'errors of the page');
  }

  for (const language of languages) {
    test(`plans a consignment in ${language}`, async () => {
      const page = await openPage(browser, workbench, language);
      await plan(page, { depart: '2026-03-02' });

      const found = await ways(page);
      assert.ok(found.length >= 3 && found.length <= 7, `${found.length} options`);
      assert.equal(new Set(found).size, found.length, 'no way twice');
      assert.equal(await page.locator('html').getAttribute('lang'), language);
      assert.equal(await page.locator('html').evaluate((html) => getComputedStyle(html).direction), language === 'ur' ? 'rtl' : 'ltr');
      await page.screenshot({ path: join(pictures, `plan-${language}-desktop.png`), fullPage: true });
      blameless(page);
      await page.context().close();
    });
  }

  test('before the first question the page tells which posts are not open, and leads to them', async () => {
    const page = await openPage(browser, workbench, 'en');
    const post = page.locator('section[aria-labelledby="not-open"] li', { hasText: 'Torkham' });
    await post.waitFor();
    assert.match(await post.innerText(), /closed/);
    assert.deepEqual(await seriousFaults(page), []);
    await post.getByRole('link').click();
    await page.waitForURL(/borders\?post=torkham/);
    await page.getByRole('heading', { name: 'Torkham', exact: true }).waitFor();
    blameless(page);
    await page.context().close();
  });

  test('the closure of Torkham turns its way from an option into a shut way', async () => {
    const page = await openPage(browser, workbench, 'en');
    await plan(page, { depart: '2023-06-15' });
    assert.ok((await ways(page)).some((way) => way.includes('Torkham')), 'open in 2023');

    await plan(page, { depart: '2026-03-02' });
    await page.locator('section[aria-labelledby="blocked"]').waitFor();
    assert.ok((await ways(page)).every((way) => !way.includes('Torkham')), 'no option passes it in 2026');
    const shut = await page.locator('section[aria-labelledby="blocked"]').innerText();
    assert.match(shut, /Torkham/);
    assert.match(shut, /2025/);
    await page.context().close();
  });

  test('a wrong field is named, and what is right is kept', async () => {
    const page = await openPage(browser, workbench, 'en');
    await type(page, '#ask-from', 'Almaty');
    await type(page, '#ask-to', 'Karachy');
    await page.fill('#ask-depart', '2026-03-02');
    await type(page, '#ask-goods', '6203');
    await page.fill('#ask-amount', '20');
    await page.locator('main form button.go').click();
    await page.locator('#ask-to[aria-invalid="true"]').waitFor();
    assert.match(await page.locator('.to').innerText(), /Karachi/);
    assert.equal(await page.inputValue('#ask-from'), 'Almaty');
    await page.context().close();
  });

  for (const language of ['en', 'ur']) {
    test(`prints the plan in ${language}`, async () => {
      const page = await openPage(browser, workbench, language);
      await plan(page, { depart: '2023-06-15' });
      const shown = (await ways(page)).some((way) => way.includes(torkham[language]));
      assert.ok(shown, `${torkham[language]} on the page`);
      const file = join(pictures, `plan-${language}.pdf`);
      writeFileSync(file, await page.pdf({ format: 'A4' }));
      const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
      assert.ok(lettersOf(text).includes(lettersOf(torkham[language])), `${torkham[language]} in the print:\n${text.slice(0, 2000)}`);
      assert.match(text, /18|20|22|24|26/, 'figures');
      const pages = Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))[1]);
      assert.ok(pages <= 3, `${pages} pages`);
      await page.context().close();
    });
  }

  /** Letters only, presentation forms made plain: extraction keeps neither spaces nor shapes. */
  function lettersOf(text) {
    return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  }

  test('a saved plan is found again after the server was killed', async () => {
    const page = await openPage(browser, workbench, 'en');
    await plan(page, { depart: '2026-03-02' });
    const before = await ways(page);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.fill('#plan-title', 'Garments in March');
    const saved = page.waitForResponse((response) => response.request().method() === 'PATCH');
    await page.locator('form:has(#plan-title) button.primary').click();
    const id = /plans\/([^/?]+)/.exec((await saved).url())[1];
    assert.equal((await saved).status(), 200);

    await workbench.kill();
    await workbench.start();

    await page.goto(`${workbench.url}/p/${id}`);
    await page.locator('article.card').first().waitFor();
    assert.deepEqual(await ways(page), before);
    await page.goto(`${workbench.url}/plan`);
    await page.getByText('Garments in March').first().waitFor();
    await page.context().close();
  });

  /** A line of the bill, a document and the closure of the crossings, as the study translates them. */
  const translated = {
    kk: [/Жүк көлігінің шекарада күтуі/, /TIR кітапшасы/, /барлық AF–PK өткелдері жабық/],
    ru: [/Ожидание грузовика на границе/, /книжка МДП/, /Все переходы AF–PK закрыты/],
    ur: [/سرحد پر ٹرک کا انتظار/, /TIR کارنیٹ/, /تمام AF–PK گزرگاہیں بند/],
  };

  for (const [language, [line, document, closure]] of Object.entries(translated)) {
    test(`money, documents and closures read in ${language}, what is English is marked, a source opens in the page`, async () => {
      const page = await openPage(browser, workbench, language);
      await page.goto(workbench.url + addresses.plan);
      await page.locator('.actions button').first().click();
      await page.locator('#tab-0-cost').click();
      for (const group of await page.locator('.fall summary').all()) await group.click();
      assert.match(await page.locator('#panel-0').innerText(), line);
      await page.locator('#tab-0-documents').click();
      assert.match(await page.locator('#panel-0').innerText(), document);
      await page.screenshot({ path: join(pictures, `documents-${language}.png`), fullPage: true });

      const shut = page.locator('section[aria-labelledby="blocked"]');
      assert.match(await shut.innerText(), closure);
      const reason = shut.locator('[lang]').first();
      assert.equal(await reason.getAttribute('lang'), language);
      assert.equal(await reason.getAttribute('dir'), language === 'ur' ? 'rtl' : 'ltr');

      await shut.getByRole('button').first().focus();
      await page.keyboard.press('Enter');
      const card = page.locator('dialog[open]');
      await card.locator('a[href^="http"]').waitFor();
      assert.equal(await card.locator('[lang]').first().getAttribute('lang'), 'en');
      assert.deepEqual(await seriousFaults(page), []);
      await page.screenshot({ path: join(pictures, `source-${language}.png`) });
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('dialog[open]').count(), 0);
      blameless(page);
      await page.context().close();
    });
  }

  test('a country that is typed and not entered counts', async () => {
    const page = await openPage(browser, workbench, 'en');
    await page.locator('form summary').click();
    await page.fill('#ask-avoidCountries', 'Iran');
    await plan(page, { depart: '2026-03-02' });
    assert.ok((await ways(page)).every((way) => !/Taftan|Sarakhs/.test(way)), 'no way through Iran');
    assert.match(await page.locator('form details li').first().innerText(), /Iran/);
    await page.context().close();
  });

  test('the legs of an option are saved as a workbook, as CSV and as GeoJSON', async () => {
    const page = await openPage(browser, workbench, 'en');
    await page.goto(workbench.url + addresses.plan);
    await page.locator('.actions button').first().click();
    const files = {};
    for (const name of ['XLSX', 'CSV', 'GeoJSON']) {
      const saving = page.waitForEvent('download');
      await page.locator('.files').getByText(name, { exact: true }).click();
      const download = await saving;
      files[name] = readFileSync(await download.path());
    }
    assert.equal(files.XLSX.subarray(0, 2).toString(), 'PK', 'a zip');
    const [head, ...lines] = files.CSV.toString().trim().split(/\r?\n/);
    assert.match(head, /^option,corridor,/);
    const collection = JSON.parse(files.GeoJSON.toString());
    assert.equal(collection.features.length, lines.length, 'a Feature for each line of the CSV');
    await page.context().close();
  });

  const addresses = {
    plan: '/plan?from=Almaty&to=Karachi&depart=2026-03-02&goods=6203&amount=20',
    network: '/network',
    borders: '/borders',
    scenarios: '/scenarios?scenario=af-pk-reopened&date=2027-03-02',
  };

  for (const [name, address] of Object.entries(addresses)) {
    for (const language of languages) {
      test(`${name} in ${language}: no serious fault of access, at both widths`, async () => {
        const page = await openPage(browser, workbench, language);
        await page.goto(workbench.url + address);
        await ready(page, name);
        await page.screenshot({ path: join(pictures, `${name}-${language}-desktop.png`), fullPage: name === 'plan' });
        assert.deepEqual(await seriousFaults(page), []);

        await page.setViewportSize(phone);
        await page.waitForTimeout(300);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(overflow <= 1, `the page is ${overflow} px wider than the phone`);
        await page.screenshot({ path: join(pictures, `${name}-${language}-phone.png`), fullPage: name === 'plan' });
        blameless(page);
        await page.context().close();
      });
    }
  }

  async function ready(page, name) {
    if (name === 'plan') await page.locator('article.card').first().waitFor();
    if (name === 'network') await page.locator('canvas, svg.map').first().waitFor();
    if (name === 'scenarios') await page.locator('table.largest tbody tr').first().waitFor({ timeout: 60_000 });
    if (name !== 'borders') await page.waitForTimeout(name === 'plan' ? 2000 : 4000); // software WebGL draws slowly
    if (name === 'borders') await page.locator('table').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
  }

  test('a scenario that reopens Torkham brings goods back there, on the map and in the table', async () => {
    const page = await openPage(browser, workbench, 'en');
    await page.goto(workbench.url + addresses.scenarios);
    await ready(page, 'scenarios');
    const row = page.locator('table.largest tbody tr').filter({ hasText: torkham.en }).first();
    const [where, , before, scenario] = await row.locator('th, td').allInnerTexts();
    assert.equal(where, torkham.en);
    assert.equal(before, '0 t');
    assert.match(scenario, /^[\d.]+ Mt$/);
    assert.ok(Number(await page.locator('[data-flows]').getAttribute('data-flows')) > 100, 'lines with flow');
    blameless(page);
    await page.context().close();
  });

  const totals = (page) => page.locator('section.totals tbody').innerText();

  async function save(page, button) {
    const saving = page.waitForEvent('download');
    await button.click();
    return (await saving).path();
  }

  test('a scenario of one\'s own is checked at its fields, run, given to the command line, and found after the server was killed', async () => {
    const page = await openPage(browser, workbench, 'en');
    await page.goto(`${workbench.url}/scenarios?date=2027-03-02`);
    await page.getByRole('button', { name: 'New scenario' }).click();
    await page.getByLabel('Title').fill('Torkham open, "slow": #1');
    await page.locator('.editor .verbs').first().getByRole('button', { name: 'Open', exact: true }).click();
    await page.locator('#change-0-open').fill('post:torkham');
    await page.locator('#change-0-open').press('Enter');
    await page.locator('.editor .verbs').first().getByRole('button', { name: 'Set figures' }).click();
    await page.locator('#change-1-set').fill('Torkham');
    await page.locator('#change-1-set').press('Enter');
    await page.locator('#change-1-hours').fill('twice');
    await page.locator('#change-1-hours').press('Tab');
    await page.locator('#change-1-hours-fault').waitFor();
    assert.match(await page.locator('#change-1-hours-fault').innerText(), /'twice' is not a number/);
    assert.equal(await page.locator('#change-1-hours').getAttribute('aria-invalid'), 'true');
    assert.ok(await page.locator('.go').isDisabled(), 'what is at fault is not run');
    await page.locator('#change-1-hours').fill('x2');
    await page.locator('#change-1-hours').press('Tab');
    await page.locator('.checked.fine').waitFor();
    assert.deepEqual(await seriousFaults(page), []);
    await page.screenshot({ path: join(pictures, 'scenarios-editor-desktop.png') });

    await page.locator('.go').click();
    await page.locator('table.largest tbody tr').first().waitFor({ timeout: 60_000 });
    const before = await totals(page);
    const run = JSON.parse(readFileSync(await save(page, page.getByRole('button', { name: 'All as JSON' })), 'utf8'));
    const yaml = readFileSync(await save(page, page.locator('.exports').getByRole('button', { name: 'YAML' })), 'utf8');
    assert.match(yaml, /^title: "Torkham open, \\"slow\\": #1"$/m);
    assert.match(yaml, /^ {4}hours: x2$/m);
    const file = join(pictures, `${run.scenario}.yaml`);
    writeFileSync(file, yaml);
    const told = JSON.parse(workbench.keruen('scenario', 'run', file, '--on', '2027-03-02', '--format', 'json'));
    assert.equal(told.run.scenarioHash, run.scenarioHash, 'the same scenario');
    assert.ok(Math.abs(told.totals.usd - run.totals.usd) < 0.01, `${told.totals.usd} by the command line, ${run.totals.usd} on the page`);

    const link = page.url();
    assert.match(link, /run=[0-9a-f]{16}/);
    await workbench.kill();
    await workbench.start();
    await page.goto(link);
    await page.locator('table.largest tbody tr').first().waitFor({ timeout: 60_000 });
    assert.equal(await totals(page), before);
    assert.equal(await page.getByLabel('Title').inputValue(), 'Torkham open, "slow": #1');
    assert.equal(await page.locator('#change-1-hours').inputValue(), 'x2');
    await page.context().close();
  });

  test('a click on the map begins a change for what lies there', async () => {
    const page = await openPage(browser, workbench, 'en');
    await page.goto(`${workbench.url}/scenarios?date=2027-03-02`);
    const map = page.locator('.map-room canvas, .map-room svg').first();
    await map.waitFor();
    await page.waitForTimeout(4000); // software WebGL draws slowly
    const box = await map.boundingBox();
    const change = page.locator('.picked').getByRole('button', { name: 'Close', exact: true });
    for (let y = 0.35; y < 0.8 && !(await change.isVisible()); y += 0.03) {
      for (let x = 0.3; x < 0.8 && !(await change.isVisible()); x += 0.03) await page.mouse.click(box.x + box.width * x, box.y + box.height * y);
    }
    const name = await page.locator('.picked strong').innerText();
    await change.click();
    assert.equal(await page.locator('#draft-changes .chips li bdi').first().innerText(), name);
    await page.locator('.checked.fine').waitFor();
    blameless(page);
    await page.context().close();
  });

  test('a post that is clicked on the map is shut', async () => {
    const page = await openPage(browser, workbench, 'en');
    await page.goto(`${workbench.url}/scenarios?date=2027-03-02`);
    const map = page.locator('.map-room canvas, .map-room svg').first();
    await map.waitFor();
    await page.waitForTimeout(4000); // software WebGL draws slowly
    const box = await map.boundingBox();
    const post = async () => {
      const link = page.locator('.picked a');
      return (await link.count()) === 0 ? undefined : /element=post%3A([\w-]+)/.exec(await link.getAttribute('href'))?.[1];
    };
    let found;
    for (let y = 0.35; y < 0.8 && !found; y += 0.02) {
      for (let x = 0.3; x < 0.8 && !found; x += 0.02) {
        await page.mouse.click(box.x + box.width * x, box.y + box.height * y);
        found = await post();
      }
    }
    assert.ok(found, 'a click that meets a post');
    await page.locator('.picked').getByRole('button', { name: 'Close', exact: true }).click();
    await page.locator('.checked.fine').waitFor();
    const yaml = readFileSync(await save(page, page.locator('.editor').getByRole('button', { name: 'YAML' })), 'utf8');
    assert.match(yaml, new RegExp(`- close: \\[post:${found}\\]`));
    await page.locator('.go').click();
    await page.locator('section.totals tbody tr').first().waitFor({ timeout: 60_000 });
    blameless(page);
    await page.context().close();
  });

  test('goods, corridors and borders are read by keyboard and as a table', async () => {
    const page = await openPage(browser, workbench, 'en');
    await page.goto(workbench.url + addresses.scenarios);
    await page.locator('.sankey svg').waitFor({ timeout: 60_000 });
    await page.getByLabel('Goods from').selectOption({ label: 'Kazakhstan' });
    await page.getByLabel('Goods to').selectOption({ label: 'Pakistan' });
    const start = page.locator('.sankey svg g[tabindex="0"]');
    assert.equal(await start.count(), 1, 'one stop for the Tab key');
    await start.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.activeElement?.id.startsWith('sankey-1/'));
    assert.match(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), /(rail|road|sea|other ways).*: [\d.]+ k?M?t, [\d.]+%/);
    await page.locator('.sankey summary').click();
    const cells = await page.locator('.sankey tbody tr').first().locator('td').allInnerTexts();
    assert.equal(cells.length, 4);
    assert.deepEqual(cells.filter((cell) => /^[a-z]+:/.test(cell)), [], 'names, no ids');
    await page.context().close();
  });

  test('closures are ranked while one looks on, cancelled, and shown on the map', async () => {
    const page = await openPage(browser, workbench, 'en');
    await page.goto(workbench.url + addresses.scenarios);
    await page.getByRole('button', { name: 'Rank closures' }).click({ timeout: 60_000 });
    await page.locator('table.ranking tbody tr').nth(3).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Go on' }).waitFor();
    assert.ok((await page.locator('table.ranking tbody tr').count()) >= 4, 'what was found stays');
    await page.locator('table.ranking thead').getByRole('button', { name: 'Passes now' }).click();
    assert.equal(await page.locator('table.ranking th[aria-sort="descending"]').count(), 1);
    await page.locator('.segments').getByText('Ranking').click();
    assert.ok(Number(await page.locator('[data-flows]').getAttribute('data-flows')) > 0, 'marks on the map');
    blameless(page);
    await page.context().close();
  });

  test('pairs of closures are ranked, taken along, and say what they cost over the sum', async () => {
    const page = await openPage(browser, workbench, 'en');
    await page.goto(workbench.url + addresses.scenarios);
    await page.locator('.segments').getByText('Pairs', { exact: true }).click({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Rank pairs' }).click();
    await page.locator('table.pairs tbody tr').nth(3).waitFor({ timeout: 120_000 });
    await page.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'hidden', timeout: 180_000 });
    assert.match(await page.locator('.asks').last().innerText(), /190 of 190 pairs/);
    await page.locator('table.pairs thead').getByRole('button', { name: 'Over the sum' }).click();
    assert.match(await page.locator('table.pairs tbody tr').first().locator('td').nth(1).innerText(), /^\+[\d,.]+$/);
    const rows = readFileSync(await save(page, page.getByRole('button', { name: 'CSV', exact: true })), 'utf8').trim().split('\n');
    assert.equal(rows.length, 191);
    assert.deepEqual(await seriousFaults(page), []);
    await page.locator('table.pairs').scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(pictures, 'scenarios-pairs-desktop.png') });
    await page.setViewportSize(phone);
    await page.locator('table.pairs').scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(pictures, 'scenarios-pairs-phone.png') });
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 1, 'fits a phone');
    blameless(page);
    await page.context().close();
  });

  test('every flow of a run is taken along as Parquet', async () => {
    const page = await openPage(browser, workbench, 'en');
    await page.goto(workbench.url + addresses.scenarios);
    const file = readFileSync(await save(page, page.getByRole('button', { name: 'All flows as Parquet' })));
    assert.equal(file.subarray(0, 4).toString('latin1') + file.subarray(-4).toString('latin1'), 'PAR1PAR1');
    await page.context().close();
  });

  test('a sailing is built in the form, with its faults at the fields', async () => {
    const page = await openPage(browser, workbench, 'en');
    await page.goto(`${workbench.url}/scenarios?date=2027-03-02`);
    await page.getByRole('button', { name: 'New scenario' }).click();
    await page.locator('.editor .verbs').first().getByRole('button', { name: 'Build', exact: true }).click();
    await page.locator('#change-0-rail_links-0-table').selectOption('services');
    const cell = (name) => page.locator(`#change-0-services-0-${name}`);
    for (const [name, text] of Object.entries({ id: 'baku-aktau-new', from: 'az-alat-port', to: 'nowhere', distance_km: '500', hours_mean: '20', departures_per_week: '2', rate_usd: '600', capacity: '0' })) {
      await cell(name).fill(text);
      await cell(name).press('Tab');
    }
    await page.locator('#change-0-services-0-to-fault').filter({ hasText: 'nowhere' }).waitFor();
    assert.match(await page.locator('#change-0-services-0-to-fault').innerText(), /'nowhere' is not in places/);
    assert.equal(await cell('to').getAttribute('aria-invalid'), 'true');
    assert.equal(await cell('from').getAttribute('aria-invalid'), 'false');
    await cell('to').fill('kz-aktau-port');
    await cell('to').press('Tab');
    await page.locator('#change-0-services-0-capacity-fault').filter({ hasText: 'capacity becomes 0' }).waitFor();
    await cell('capacity').fill('2000');
    await cell('capacity').press('Tab');
    await page.locator('.checked.fine').waitFor();
    assert.deepEqual(await seriousFaults(page), []);
    await page.locator('.change').first().screenshot({ path: join(pictures, 'scenarios-build-service.png') });
    for (const table of ['border_posts', 'terminals']) {
      await page.locator('[id^="change-0-"][id$="-table"]').selectOption(table);
      await page.locator(`#change-0-${table}-0-id`).waitFor();
      await page.locator('.change').first().screenshot({ path: join(pictures, `scenarios-build-${table}.png`) });
    }
    await page.setViewportSize(phone);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 1, 'fits a phone');
    assert.deepEqual(page.errors.filter((error) => !error.includes('422')), [], 'errors beside the refusals that were asked for');
    await page.context().close();
  });

  for (const language of languages) {
    test(`goods, corridors and borders fit a phone in ${language}`, async () => {
      const page = await openPage(browser, workbench, language, phone);
      await page.goto(workbench.url + addresses.scenarios);
      const first = page.locator('.sankey .stack button').first();
      await first.waitFor({ timeout: 60_000 });
      const sideways = () => page.locator('.sankey').evaluate((section) => section.scrollWidth - section.clientWidth);
      assert.ok((await sideways()) <= 1, 'nothing scrolls sideways');
      const before = await page.locator('.sankey .stack').last().innerText();
      await first.click();
      assert.equal(await first.getAttribute('aria-pressed'), 'true');
      assert.notEqual(await page.locator('.sankey .stack').last().innerText(), before, 'the others show what passes it');
      assert.deepEqual(await seriousFaults(page), []);
      await page.locator('.sankey').screenshot({ path: join(pictures, `scenarios-stack-${language}-phone.png`) });
      blameless(page);
      await page.context().close();
    });
  }

  test('what a scenario changes is said in the language of the page', async () => {
    const page = await openPage(browser, workbench, 'ru');
    await page.goto(workbench.url + addresses.scenarios);
    await page.locator('table.largest tbody tr').first().waitFor({ timeout: 60_000 });
    await page.locator('.answer details summary').click();
    const lines = await page.locator('.answer details li').allInnerTexts();
    assert.ok(lines.length > 0 && lines.every((line) => /^(Открыть|Закрыть|Снять|Отменить|[А-Я])/.test(line)), lines.join('\n'));
    await page.locator('.answer details').screenshot({ path: join(pictures, 'scenarios-changes-ru.png') });
    await page.context().close();
  });

  test('a result prints with its title and its tables in Urdu', async () => {
    const page = await openPage(browser, workbench, 'ur');
    await page.goto(workbench.url + addresses.scenarios);
    await ready(page, 'scenarios');
    const file = join(pictures, 'scenarios-ur.pdf');
    writeFileSync(file, await page.pdf({ format: 'A4' }));
    const text = lettersOf(execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }));
    assert.ok(text.includes(lettersOf(torkham.ur)), 'Torkham in the print');
    await page.context().close();
  });

  test('the search line works by keyboard alone', async () => {
    const page = await openPage(browser, workbench, 'en');
    await page.locator('#ask-from').focus();
    await page.keyboard.type('Alma');
    await page.locator('[role="option"]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.match(await page.inputValue('#ask-from'), /Almaty/);
    await page.context().close();
  });

  for (const language of languages) {
    test(`the dark page reads in ${language}`, async () => {
      const page = await openPage(browser, workbench, language, desktop, { colorScheme: 'dark' });
      await page.goto(workbench.url + addresses.plan);
      await page.locator('article.card').first().waitFor();
      await page.waitForLoadState('networkidle');
      assert.deepEqual(await seriousFaults(page), []);
      await page.screenshot({ path: join(pictures, `plan-${language}-dark.png`) });
      await page.goto(workbench.url + addresses.scenarios);
      await ready(page, 'scenarios');
      assert.deepEqual(await seriousFaults(page), []);
      await page.screenshot({ path: join(pictures, `scenarios-${language}-dark.png`), fullPage: true });
      await page.context().close();
    });
  }
});
