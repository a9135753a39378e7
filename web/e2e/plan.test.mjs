// What a forwarder does on the page of plans.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { addresses, blameless, languages, lettersOf, pictures, plan, save, seriousFaults, suite, torkham, type, ways } from './workbench.mjs';

suite('plans in a browser', [], (bench) => {
  for (const language of languages) {
    test(`plans a consignment in ${language}`, async () => {
      const page = await bench.open('en');
      await page.locator('header select').first().selectOption(language);
      await page.locator(`html[lang="${language}"]`).waitFor();
      await plan(page, { depart: '2026-03-02' });

      const found = await ways(page);
      assert.ok(found.length >= 3 && found.length <= 7, `${found.length} options`);
      assert.equal(new Set(found).size, found.length, 'no way twice');
      assert.equal(await page.locator('html').getAttribute('lang'), language);
      assert.equal(await page.locator('html').evaluate((html) => getComputedStyle(html).direction), language === 'ur' ? 'rtl' : 'ltr');
      await page.screenshot({ path: join(pictures, `plan-${language}-desktop.png`), fullPage: true });
      blameless(page);
    });
  }

  test('before the first question the page tells which posts are not open, and leads to them', async () => {
    const page = await bench.open('en');
    const post = page.locator('section[aria-labelledby="not-open"] li', { hasText: 'Torkham' });
    await post.waitFor();
    assert.match(await post.innerText(), /closed/);
    assert.deepEqual(await seriousFaults(page), []);
    await post.getByRole('link').click();
    await page.waitForURL(/borders\?post=torkham/);
    await page.getByRole('heading', { name: 'Torkham', exact: true }).waitFor();
    blameless(page);
  });

  test('the closure of Torkham turns its way from an option into a shut way', async () => {
    const page = await bench.open('en');
    await plan(page, { depart: '2023-06-15' });
    assert.ok((await ways(page)).some((way) => way.includes('Torkham')), 'open in 2023');

    await plan(page, { depart: '2026-03-02' });
    await page.locator('section[aria-labelledby="blocked"]').waitFor();
    assert.ok((await ways(page)).every((way) => !way.includes('Torkham')), 'no option passes it in 2026');
    const shut = await page.locator('section[aria-labelledby="blocked"]').innerText();
    assert.match(shut, /Torkham/);
    assert.match(shut, /2025/);
  });

  test('what is typed and not asked yet outlives a change of language', async () => {
    const page = await bench.open('en');
    await type(page, '#ask-from', 'Almaty');
    await type(page, '#ask-to', 'Karachi');
    await page.fill('#ask-amount', '33');
    await page.locator('header select').first().selectOption('ru');
    await page.locator('html[lang="ru"]').waitFor();
    await page.waitForLoadState('networkidle');
    assert.equal(await page.inputValue('#ask-from'), 'Almaty');
    assert.equal(await page.inputValue('#ask-to'), 'Karachi');
    assert.equal(await page.inputValue('#ask-amount'), '33');
    blameless(page);
  });

  test('a wrong field is named, and what is right is kept', async () => {
    const page = await bench.open('en');
    await type(page, '#ask-from', 'Almaty');
    await type(page, '#ask-to', 'Karachy');
    await page.fill('#ask-depart', '2026-03-02');
    await type(page, '#ask-goods', '6203');
    await page.fill('#ask-amount', '20');
    await page.locator('main form button.go').click();
    await page.locator('#ask-to[aria-invalid="true"]').waitFor();
    assert.match(await page.locator('.to').innerText(), /Karachi/);
    assert.equal(await page.inputValue('#ask-from'), 'Almaty');
  });

  for (const language of ['en', 'ur']) {
    test(`prints the plan in ${language}`, async () => {
      const page = await bench.open(language);
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
    });
  }

  test('a saved plan is found again after the server was killed', async () => {
    const page = await bench.open('en');
    await plan(page, { depart: '2026-03-02' });
    const before = await ways(page);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.fill('#plan-title', 'Garments in March');
    const saved = page.waitForResponse((response) => response.request().method() === 'PATCH');
    await page.locator('form:has(#plan-title) button.primary').click();
    const id = /plans\/([^/?]+)/.exec((await saved).url())[1];
    assert.equal((await saved).status(), 200);

    await bench.workbench.kill();
    await bench.workbench.start();

    await page.goto(`${bench.workbench.url}/p/${id}`);
    await page.locator('article.card').first().waitFor();
    assert.deepEqual(await ways(page), before);
    await page.goto(`${bench.workbench.url}/plan`);
    await page.getByText('Garments in March').first().waitFor();
  });

  /** A line of the bill, a document and the closure of the crossings, as the study translates them. */
  const translated = {
    kk: [/Жүк көлігінің шекарада күтуі/, /TIR кітапшасы/, /барлық AF–PK өткелдері жабық/],
    ru: [/Ожидание грузовика на границе/, /книжка МДП/, /Все переходы AF–PK закрыты/],
    ur: [/سرحد پر ٹرک کا انتظار/, /TIR کارنیٹ/, /تمام AF–PK گزرگاہیں بند/],
  };

  for (const [language, [line, document, closure]] of Object.entries(translated)) {
    test(`money, documents and closures read in ${language}, what is English is marked, a source opens in the page`, async () => {
      const page = await bench.open(language, addresses.plan);
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
    });
  }

  test('a country that is typed and not entered counts', async () => {
    const page = await bench.open('en');
    await page.locator('form summary').click();
    await page.fill('#ask-avoidCountries', 'Iran');
    await plan(page, { depart: '2026-03-02' });
    assert.ok((await ways(page)).every((way) => !/Taftan|Sarakhs/.test(way)), 'no way through Iran');
    assert.match(await page.locator('form details li').first().innerText(), /Iran/);
  });

  test('the legs of an option are saved as a workbook, as CSV and as GeoJSON', async () => {
    const page = await bench.open('en', addresses.plan);
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
  });

  test('the search line works by keyboard alone', async () => {
    const page = await bench.open('en');
    await page.locator('#ask-from').focus();
    await page.keyboard.type('Alma');
    await page.locator('[role="option"]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.match(await page.inputValue('#ask-from'), /Almaty/);
  });
});
