// What an analyst does on the page of scenarios.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { addresses, blameless, drawn, lettersOf, phone, pictures, ready, save, seriousFaults, suite, torkham } from './workbench.mjs';

suite('scenarios in a browser', [], (bench) => {
  test('a scenario that reopens Torkham brings goods back there, on the map and in the table', async () => {
    const page = await bench.open('en', addresses.scenarios);
    await ready(page, 'scenarios');
    const row = page.locator('table.largest tbody tr').filter({ hasText: torkham.en }).first();
    const [where, , before, scenario] = await row.locator('th, td').allInnerTexts();
    assert.equal(where, torkham.en);
    assert.equal(before, '0 t');
    assert.match(scenario, /^[\d.]+ Mt$/);
    assert.ok(Number(await page.locator('[data-flows]').getAttribute('data-flows')) > 100, 'lines with flow');
    blameless(page);
  });

  const totals = (page) => page.locator('section.totals tbody').innerText();

  test('a scenario of one\'s own is checked at its fields, run, given to the command line, and found after the server was killed', async () => {
    const page = await bench.open('en', '/scenarios?date=2027-03-02');
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
    const told = JSON.parse(bench.workbench.keruen('scenario', 'run', file, '--on', '2027-03-02', '--format', 'json'));
    assert.equal(told.run.scenarioHash, run.scenarioHash, 'the same scenario');
    assert.ok(Math.abs(told.totals.usd - run.totals.usd) < 0.01, `${told.totals.usd} by the command line, ${run.totals.usd} on the page`);

    const link = page.url();
    assert.match(link, /run=[0-9a-f]{16}/);
    await bench.workbench.kill();
    await bench.workbench.start();
    await page.goto(link);
    await page.locator('table.largest tbody tr').first().waitFor({ timeout: 60_000 });
    assert.equal(await totals(page), before);
    assert.equal(await page.getByLabel('Title').inputValue(), 'Torkham open, "slow": #1');
    assert.equal(await page.locator('#change-1-hours').inputValue(), 'x2');
  });

  test('a click on the map begins a change for what lies there', async () => {
    const page = await bench.open('en', '/scenarios?date=2027-03-02');
    const map = page.locator('.map-room canvas, .map-room svg').first();
    await drawn(page);
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
  });

  test('a post that is clicked on the map is shut', async () => {
    const page = await bench.open('en', '/scenarios?date=2027-03-02');
    const map = page.locator('.map-room canvas, .map-room svg').first();
    await drawn(page);
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
  });

  test('goods, corridors and borders are read by keyboard and as a table', async () => {
    const page = await bench.open('en', addresses.scenarios);
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
  });

  test('closures are ranked while one looks on, cancelled, and shown on the map', async () => {
    const page = await bench.open('en', addresses.scenarios);
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
  });

  test('pairs of closures are ranked, taken along, and say what they cost over the sum', async () => {
    const page = await bench.open('en', addresses.scenarios);
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
  });

  test('every flow of a run is taken along as Parquet', async () => {
    const page = await bench.open('en', addresses.scenarios);
    const file = readFileSync(await save(page, page.getByRole('button', { name: 'All flows as Parquet' })));
    assert.equal(file.subarray(0, 4).toString('latin1') + file.subarray(-4).toString('latin1'), 'PAR1PAR1');
  });

  test('a sailing is built in the form, with its faults at the fields', async () => {
    const page = await bench.open('en', '/scenarios?date=2027-03-02');
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
  });

  test('what a scenario changes is said in the language of the page', async () => {
    const page = await bench.open('ru', addresses.scenarios);
    await page.locator('table.largest tbody tr').first().waitFor({ timeout: 60_000 });
    await page.locator('.answer details summary').click();
    const lines = await page.locator('.answer details li').allInnerTexts();
    assert.ok(lines.length > 0 && lines.every((line) => /^(Открыть|Закрыть|Снять|Отменить|[А-Я])/.test(line)), lines.join('\n'));
    await page.locator('.answer details').screenshot({ path: join(pictures, 'scenarios-changes-ru.png') });
  });

  test('a result prints with its title and its tables in Urdu', async () => {
    const page = await bench.open('ur', addresses.scenarios);
    await ready(page, 'scenarios');
    const file = join(pictures, 'scenarios-ur.pdf');
    writeFileSync(file, await page.pdf({ format: 'A4' }));
    const text = lettersOf(execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }));
    assert.ok(text.includes(lettersOf(torkham.ur)), 'Torkham in the print');
  });
});
