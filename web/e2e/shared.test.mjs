// A shared server: users with tokens report the state of a post, and an editor decides.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { languages, phone, pictures, seriousFaults, suite } from './workbench.mjs';

suite('a shared server in a browser', ['--auth', 'token'], (bench) => {
  /** Enters a token where the page asks for it, and goes on to Torkham. */
  async function signIn(page, secret) {
    await page.locator('dialog input[type=password]').fill(secret);
    const known = page.waitForResponse((answer) => answer.url().endsWith('/api/v1/session') && answer.status() === 200);
    await page.keyboard.press('Enter');
    await known;
    await page.locator('.who').waitFor();
    await page.goto(`${bench.workbench.url}/borders?post=torkham`);
    await page.locator('button.begin').waitFor();
  }

  test('a driver reports, an editor accepts, and a token that is taken back no longer opens', async () => {
    const reader = bench.workbench.token('create', 'Aigerim', '--role', 'reader');
    const page = await bench.open('en');
    await signIn(page, reader);
    await reportByKeyboard(page);
    const report = page.locator('li.proposed');
    assert.match(await report.innerText(), /closed[\s\S]*proposed[\s\S]*trucks turned back[\s\S]*a driver[\s\S]*Aigerim/);
    assert.equal(await report.locator('button').count(), 0, 'a reader decides nothing');

    const editor = bench.workbench.token('create', 'Boris', '--role', 'editor');
    const desk = await bench.open('ru');
    await signIn(desk, editor);
    await desk.getByRole('button', { name: 'Принять' }).click();
    await desk.locator('li.accepted').waitFor();
    assert.match(await desk.locator('li.accepted').innerText(), /принято[\s\S]*Boris/);
    assert.deepEqual(await seriousFaults(desk), []);
    await desk.locator('li.accepted').screenshot({ path: join(pictures, 'report-accepted-ru.png') });

    const id = new RegExp(`^(\\w+)\\s+Aigerim`, 'm').exec(bench.workbench.token('list'))[1];
    bench.workbench.token('revoke', id);
    await page.reload();
    await page.locator('dialog[open] input[type=password]').waitFor();
    assert.match(await page.locator('dialog[open]').innerText(), /does not know this token/);
  });

  async function reportByKeyboard(page) {
    await page.locator('button.begin').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab'); // past the state, which is not said yet
    await page.locator('#report-source').fill('a driver');
    await page.keyboard.press('Enter');
    await page.locator('#report-state[aria-invalid="true"]').waitFor();
    await page.keyboard.press('c'); // closed
    await page.locator('#report-note').fill('trucks turned back');
    await page.locator('#report-note').press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('li.proposed').waitFor();
  }

  for (const language of languages) {
    test(`the form to report in ${language}, on a phone`, async () => {
      const secret = bench.workbench.token('create', `user-${language}`, '--role', 'editor');
      const page = await bench.open(language, '/plan', { viewport: phone });
      await signIn(page, secret);
      await page.locator('button.begin').click();
      await page.locator('#report-state').waitFor();
      assert.deepEqual(await seriousFaults(page), []);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 1, `the page is ${overflow} px wider than the phone`);
      await page.locator('form:has(#report-state)').screenshot({ path: join(pictures, `report-form-${language}.png`) });
      await page.keyboard.press('Escape');
      await page.locator('button.begin').waitFor();
    });
  }
});
