// Opens every page of a report in a browser that has no network, at desktop and phone width, and fails on whatever a
// reader would suffer from: errors, blocked or missing files, requests to outside, barriers that axe finds, pages wider
// than the screen, tables that do not sort.
//
//   node check-report.mjs REPORT_FOLDER [--quick]
//
// --quick takes at most two pages of each kind. CHROMIUM names the browser; /usr/bin/chromium when it is not set.
// The packages of package.json are looked for beside this file and in NODE_PATH.
import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const folder = resolve(process.argv[2] ?? 'report');
const quick = process.argv.includes('--quick');
const WIDTHS = [{ width: 1280, height: 900 }, { width: 390, height: 844 }];

const problems = [];

function htmlFiles(directory) {
  return readdirSync(directory, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(directory, entry.name);
      return entry.isDirectory() ? htmlFiles(path) : path.endsWith('.html') ? [path] : [];
    })
    .sort();
}

// Pages of one template look alike: countries/XA and countries/XB, indicators and their sections.
function kind(file) {
  const name = relative(folder, file);
  return name.replace(/[^/]+\.html$/, (page) =>
    !name.includes('/') ? page : page.split('.').length > 2 ? 'section' : page.split('-')[0].replace(/\.html$/, ''));
}

function chosen(files) {
  if (!quick) return files;
  const seen = new Map();
  return files.filter((file) => {
    const key = file.includes('/countries/') ? 'countries' : kind(file);
    seen.set(key, (seen.get(key) ?? 0) + 1);
    return seen.get(key) <= 2;
  });
}

async function check(context, file, size) {
  const place = `${relative(folder, file)} at ${size.width}`;
  const problem = (text) => problems.push(`${place}: ${text}`);
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problem(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problem(`script: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) problem(`asks for ${request.url()}`);
  });
  page.on('requestfailed', (request) => problem(`does not get ${request.url()}`));
  await page.addInitScript(() => {
    globalThis.blocked = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      globalThis.blocked.push(`${event.violatedDirective} ${event.blockedURI}`));
  });
  await page.goto(pathToFileURL(file).href);

  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 1) problem(`is ${overflow} px wider than the screen`);
  const font = await page.evaluate(() => document.fonts.ready.then(() => document.fonts.check('16px "Source Sans 3"')));
  if (!font) problem('does not have its typeface');

  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
  await sorts(page, problem);
  await reorders(page, problem);

  await page.evaluate(axe);
  const result = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  for (const violation of result.violations) {
    problem(`axe ${violation.id} (${violation.impact}), ${violation.nodes.length} times: ${violation.nodes[0].target.join(' ')}`);
  }
  for (const blocked of await page.evaluate(() => globalThis.blocked)) problem(`policy blocks ${blocked}`);
  await page.close();
}

// The first sortable table, by keyboard: rows stay the same, their order follows the column.
async function sorts(page, problem) {
  const button = page.locator('table.sortable button.sort').first();
  if (await button.count() === 0) return;
  const rows = () => page.evaluate(() =>
    [...document.querySelector('table.sortable').tBodies[0].rows].map((row) => row.cells[0].textContent.trim()));
  const before = await rows();
  await button.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const after = await rows();
  if ([...before].sort().join() !== [...after].sort().join()) problem('sorting loses rows');
  const state = await page.evaluate(() => document.querySelector('table.sortable th').getAttribute('aria-sort'));
  if (state !== 'descending') problem(`a table sorted twice says ${state}`);
}

// Rows of a chart change places, not values.
async function reorders(page, problem) {
  const order = page.locator('select[name=order]');
  if (await order.count() === 0) return;
  await order.selectOption('name');
  const sorted = await page.evaluate(() => [...document.querySelectorAll('svg.plot')].every((plot) => {
    const rows = [...plot.querySelectorAll('g.row[data-kind=country]')]
      .map((row) => ({ y: +row.getAttribute('transform').split(/[ )]/)[1], name: row.dataset.name }))
      .sort((a, b) => a.y - b.y);
    return rows.every((row, i) => i === 0 || rows[i - 1].name.localeCompare(row.name, 'en') <= 0);
  }));
  if (!sorted) problem('a chart ordered by name is not');
  await order.selectOption('value');
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
const files = chosen(htmlFiles(folder));
for (const size of WIDTHS) {
  const context = await browser.newContext({ viewport: size, offline: true, reducedMotion: 'reduce' });
  for (const file of files) await check(context, file, size);
  await context.close();
}
await browser.close();

if (files.length === 0) problems.push(`${folder} has no pages`);
problems.forEach((text) => console.log(text));
console.log(`${files.length} pages at ${WIDTHS.length} widths, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
