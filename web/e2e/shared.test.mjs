// A shared server: users with tokens report the state of a post, and an editor decides.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { languages, missing, openBrowser, openPage, phone, pictures, seriousFaults, Workbench } from './workbench.mjs';

const lacks = missing();
if (lacks.length > 0 && process.env.CI === 'true') throw new Error(`missing: ${lacks.join('; ')}`);
const skip = lacks.length > 0 ? `missing: ${lacks.join('; ')}` : false;

describe('a shared server in a browser', { skip }, () => {
  const workbench = new Workbench('--auth', 'token');
  let browser;

  before(async () => {
    await workbench.start();
    browser = await openBrowser();
  });

  after(async () => {
    await browser?.close();
    await workbench.close();
  });

  /** Enters a token where the page asks for it, and goes on to Torkham. */
  async function signIn(page, secret) {
    await page.locator('dialog input[type=password]').fill(secret);
    const known = page.waitForResponse((answer) => answer.url().endsWith('/api/v1/session') && answer.status() === 200);
    await page.keyboard.press('Enter');
    await known;
    await page.locator('.who').waitFor();
    await page.goto(`${workbench.url}/borders?post=torkham`);
    await page.locator('button.begin').waitFor();
  }

  test('a driver reports, an editor accepts, and a token that is taken back no longer opens', async () => {
    const reader = workbench.token('create', 'Aigerim', '--role', 'reader');
    const page = await openPage(browser, workbench, 'en');
    await signIn(page, reader);
    await reportByKeyboard(page);
    const report = page.locator('li.proposed');
    assert.match(await report.innerText(), /closed[\s\S]*proposed[\s\S]*trucks turned back[\s\S]*a driver[\s\S]*Aigerim/);
    assert.equal(await report.locator('button').count(), 0, 'a reader decides nothing');

    const editor = workbench.token('create', 'Boris', '--role', 'editor');
    const desk = await openPage(browser, workbench, 'ru');
    await signIn(desk, editor);
    await desk.getByRole('button', { name: 'Принять' }).click();
    await desk.locator('li.accepted').waitFor();
    assert.match(await desk.locator('li.accepted').innerText(), /принято[\s\S]*Boris/);
    assert.deepEqual(await seriousFaults(desk), []);
    await desk.locator('li.accepted').screenshot({ path: join(pictures, 'report-accepted-ru.png') });

    const id = new RegExp(`^(\\w+)\\s+Aigerim`, 'm').exec(workbench.token('list'))[1];
    workbench.token('revoke', id);
    await page.reload();
    await page.locator('dialog[open] input[type=password]').waitFor();
    assert.match(await page.locator('dialog[open]').innerText(), /does not know this token/);
    await page.context().close();
    await desk.context().close();
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
      const secret = workbench.token('create', `user-${language}`, '--role', 'editor');
      const page = await openPage(browser, workbench, language, phone);
      await signIn(page, secret);
      await page.locator('button.begin').click();
      await page.locator('#report-state').waitFor();
      assert.deepEqual(await seriousFaults(page), []);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 1, `the page is ${overflow} px wider than the phone`);
      await page.locator('form:has(#report-state)').screenshot({ path: join(pictures, `report-form-${language}.png`) });
      await page.keyboard.press('Escape');
      await page.locator('button.begin').waitFor();
      await page.context().close();
    });
  }
});
