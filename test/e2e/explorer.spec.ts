import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findBrowser, openBrowser } from '../support/explorer/browser.js';
import { openStandIn, type StandIn } from '../support/explorer/stand-in.js';
import { describeWhere } from '../support/not-run.js';

const browserFile = findBrowser();
const built = existsSync('apps/explorer/dist/index.html');
const missing = !built
  ? 'the page is not built: npm run build'
  : browserFile === null
    ? 'no Chromium on this machine: install one, or name it in BROWSER'
    : null;

describeWhere('the explorer page in a real browser', missing, () => {
  let standIn: StandIn;
  let browser: Browser;
  let page: Page;
  const requested: URL[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    standIn = await openStandIn();
    browser = await openBrowser(browserFile ?? '');
    page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    page.on('request', (request) => requested.push(new URL(request.url())));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(standIn.page);
    await page.locator('.graphiql-query-editor .view-lines').waitFor();
  });

  afterAll(async () => {
    await browser.close();
    await standIn.close();
  });

  async function emptyQuestion(): Promise<void> {
    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete'); // typed over a selection, a brace would wrap it
  }

  it('opens every example question in a tab of its own', async () => {
    const operations = readdirSync('examples')
      .filter((file) => file.endsWith('.graphql'))
      .sort()
      .map(
        (file) => /(?:query|mutation|subscription) (\w+)/.exec(readFileSync(`examples/${file}`, 'utf8'))?.[1],
      );
    const tabs = await page.locator('.graphiql-tab').allInnerTexts();
    expect(tabs.map((tab) => tab.trim())).toEqual(operations.length > 0 ? operations : ['<untitled>']);
  });

  it('shows the documentation of the schema it was given', async () => {
    await page.getByLabel('Show Documentation Explorer').click();
    await page.locator('.graphiql-plugin').getByText('Query', { exact: true }).first().click();
    await page.locator('.graphiql-plugin').getByText('introductionPaths', { exact: true }).waitFor();
  });

  it('completes a field from the schema', async () => {
    await page.getByLabel('New tab').click();
    await emptyQuestion();
    await page.keyboard.type('{ viewe');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget .monaco-list-row').getByText('viewer').first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('runs a question with the headers of the page', async () => {
    await emptyQuestion();
    await page.keyboard.insertText('{ viewer { workspace } }');
    await page.getByLabel('Execute query').click();
    await page.locator('.graphiql-response').getByText('"stand-in"').waitFor();
    expect(standIn.asked.at(-1)).toMatchObject({ 'x-warmpath-workspace': 'mine' });
  });

  it('asks nobody but the server it came from, and breaks none of its own content policy', () => {
    expect(requested.length).toBeGreaterThan(5);
    const elsewhere = requested.filter(
      ({ origin, protocol }) => origin !== new URL(standIn.page).origin && protocol !== 'data:',
    );
    expect(elsewhere.map(String)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
