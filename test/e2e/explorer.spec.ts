import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page, Request } from 'playwright-core';
import { findBrowser, openBrowser } from '../support/browser.js';
import { describeWhere } from '../support/not-run.js';
import { startProduct, type Product } from '../support/product.js';

const browserFile = findBrowser();
const built = existsSync('apps/explorer/dist/index.html');
const missing = !built
  ? 'the page is not built: npm run build'
  : browserFile === null
    ? 'no Chromium on this machine: install one, or name it in BROWSER'
    : null;

describeWhere('the explorer page in a real browser', missing, () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  const requested: Request[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser(browserFile ?? '');
    page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    page.on('request', (request) => requested.push(request));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(product.url);
    await page.locator('.graphiql-query-editor .view-lines').waitFor();
  });

  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  /** What the editor holds; its spaces are not the keyboard's. */
  const question = async () =>
    (await page.locator('.graphiql-query-editor .view-lines').innerText()).replaceAll('\u00a0', ' ').trim();

  /** The editor works on its own time: what it held may come back, and a suggestion may take a key. */
  async function writeQuestion(text: string): Promise<void> {
    for (let tries = 0; tries < 10 && (await question()) !== text; tries += 1) {
      await page.keyboard.press('Escape');
      await page.locator('.graphiql-query-editor .view-lines').click();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('Delete'); // typed over a selection, a brace would wrap it
      await page.keyboard.insertText(text);
      await page.waitForTimeout(200);
    }
    expect(await question()).toBe(text);
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

  it('answers the first example as it stands, from the sample network', async () => {
    await page.getByLabel('Execute query').click();
    await page.locator('.graphiql-response').getByText('"probability"').first().waitFor();
  });

  it('shows the documentation of the schema it was given', async () => {
    await page.getByLabel('Show Documentation Explorer').click();
    await page.locator('.graphiql-plugin').getByText('Query', { exact: true }).first().click();
    await page.locator('.graphiql-plugin').getByText('introductionPaths', { exact: true }).waitFor();
  });

  it('completes a field from the schema', async () => {
    await page.getByLabel('New tab').click();
    await writeQuestion('{ viewe }');
    for (const key of ['ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key); // behind the word
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget .monaco-list-row').getByText('viewer').first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('runs a question with the headers of the page', async () => {
    await writeQuestion('{ viewer { workspace } }');
    await page.getByLabel('Execute query').click();
    await page.locator('.graphiql-response').getByText('"mine"').waitFor();
    const asked = requested.filter((request) => request.postData()?.includes('workspace }') ?? false);
    expect(asked.map((request) => request.headers()['x-warmpath-workspace'])).toEqual(['mine']);
  });

  it('asks nobody but the server it came from, and breaks none of its own content policy', () => {
    const asked = requested.map((request) => request.url()).filter((url) => !url.startsWith('data:'));
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((url) => !url.startsWith(`${product.url}/`))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
