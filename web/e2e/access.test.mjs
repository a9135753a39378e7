// Every page in every language: nobody is kept out, nothing is wider than a phone, and the dark page reads.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { addresses, blameless, languages, phone, pictures, ready, seriousFaults, suite } from './workbench.mjs';

suite('all pages in a browser', [], (bench) => {
  for (const [name, address] of Object.entries(addresses)) {
    for (const language of languages) {
      test(`${name} in ${language}: no serious fault of access, at both widths`, async () => {
        const page = await bench.open(language, address);
        await ready(page, name);
        await page.screenshot({ path: join(pictures, `${name}-${language}-desktop.png`), fullPage: name === 'plan' });
        assert.deepEqual(await seriousFaults(page), []);

        await page.setViewportSize(phone);
        await page.waitForTimeout(300);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(overflow <= 1, `the page is ${overflow} px wider than the phone`);
        await page.screenshot({ path: join(pictures, `${name}-${language}-phone.png`), fullPage: name === 'plan' });
        blameless(page);
      });
    }
  }

  for (const language of languages) {
    test(`goods, corridors and borders fit a phone in ${language}`, async () => {
      const page = await bench.open(language, addresses.scenarios, { viewport: phone });
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
    });
  }

  for (const language of languages) {
    test(`the dark page reads in ${language}`, async () => {
      const page = await bench.open(language, addresses.plan, { colorScheme: 'dark' });
      await page.locator('article.card').first().waitFor();
      await page.waitForLoadState('networkidle');
      assert.deepEqual(await seriousFaults(page), []);
      await page.screenshot({ path: join(pictures, `plan-${language}-dark.png`) });
      await page.goto(bench.workbench.url + addresses.scenarios);
      await ready(page, 'scenarios');
      assert.deepEqual(await seriousFaults(page), []);
      await page.screenshot({ path: join(pictures, `scenarios-${language}-dark.png`), fullPage: true });
    });
  }
});
