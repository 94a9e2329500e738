import type { BrowserContext, Page } from '@playwright/test';
import type { FieldId } from '../../src/model/fields.ts';
import { EMPTY_QUERY, type Query } from '../../src/model/query.ts';
import { answerSavePicker } from '../e2e/savePicker.ts';
import type { MeasureId } from './budgets.ts';
import type { Expected } from './expected.ts';
import { installProbe, measureFloors } from './inPage.ts';
import { KEYS, typeKey } from './keys.ts';
import { measureMemory } from './memory.ts';
import type { SizeResult } from './report.ts';

interface Probe {
  longTasks: number[];
  frames: number[];
  blanks: number;
  firstRowsAt: number;
  waitForRows(count: number, firstName: string | undefined): Promise<number>;
  waitForRow(rowIndex: number, name: string): Promise<number>;
  watchFrames(): () => void;
}

declare const probe: Probe;

const SORTED: readonly (readonly [FieldId, string])[] = [
  ['name', 'Name'],
  ['type', 'Type'],
  ['company', 'Company'],
  ['product', 'Product'],
  ['path', 'Path'],
];

/** Drives one page of a browser through the whole script, and closes the browser. */
export async function runRound(
  context: BrowserContext,
  url: string,
  endpoint: string,
  records: number,
  expected: Expected,
): Promise<SizeResult> {
  // What runs these files names every function through this helper, which pages do not have.
  await context.addInitScript('globalThis.__name = (value) => value;');
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await page.addInitScript(installProbe);

  const measures: { [M in MeasureId]: number[] } = {
    firstRows: [],
    loaded: [],
    typing: [],
    clicks: [],
    sortFirst: [],
    sortAgain: [],
    jump: [],
    blankRows: [],
    slowFrames: [],
    longestBlock: [],
    pageHeap: [],
    workerMemory: [],
    csv: [],
  };

  const waitFor = async (query: Query): Promise<number> => {
    const { count, name } = await expected.answer(query);
    return page.evaluate(([rows, first]) => probe.waitForRows(rows, first), [count, name] as const);
  };

  await answerSavePicker(page);
  await page.goto(url);
  const loadedAt = await waitForLoad(page, records);
  const { responseStart, firstRowsAt } = await page.evaluate((path) => {
    const [entry] = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith(path));
    const { responseStart } = entry as PerformanceResourceTiming;
    return { responseStart, firstRowsAt: probe.firstRowsAt };
  }, endpoint);
  measures.firstRows.push(firstRowsAt - responseStart);
  await page.waitForTimeout(500);
  const memory = await measureMemory(cdp);

  const box = page.getByRole('searchbox', { name: 'Search' });
  await box.focus();
  let search = '';
  for (const key of KEYS) {
    search = typeKey(search, key);
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    measures.typing.push(await waitFor({ ...EMPTY_QUERY, search }));
  }
  await page.getByRole('button', { name: 'Clear all' }).click();
  measures.clicks.push(await waitFor(EMPTY_QUERY));

  const browsers: Query = {
    ...EMPTY_QUERY,
    clauses: [
      { kind: 'values', field: 'type', values: ['BROWSER'], negated: false, disabled: false },
    ],
  };
  for (let turn = 0; turn < 3; turn++) {
    await page
      .getByRole('group', { name: 'Type' })
      .getByRole('checkbox', { name: /^BROWSER/ })
      .click();
    measures.clicks.push(await waitFor(browsers));
    await page.getByRole('button', { name: 'Clear all' }).click();
    measures.clicks.push(await waitFor(EMPTY_QUERY));
    const figure = page.getByRole('figure', { name: 'Rows per type' });
    await figure.getByRole('button', { name: /^BROWSER/ }).click();
    measures.clicks.push(await waitFor(browsers));
    await page.getByRole('button', { name: 'Clear all' }).click();
    measures.clicks.push(await waitFor(EMPTY_QUERY));
  }

  for (const [field, label] of SORTED) {
    const header = page.getByRole('columnheader', { name: new RegExp(`^${label}`) });
    const button = header.getByRole('button', { name: label, exact: true });
    for (const descending of [false, true]) {
      await button.click();
      const cost = await waitFor({ ...EMPTY_QUERY, sort: [{ field, descending }] });
      (descending ? measures.sortAgain : measures.sortFirst).push(cost);
    }
    await button.click();
    await waitFor(EMPTY_QUERY);
  }

  await measureScrolling(page, expected, measures);
  measures.longestBlock.push(await page.evaluate(() => Math.max(0, ...probe.longTasks)));
  await measureCsv(page, measures);
  await page.close();

  const plain = await context.newPage();
  await plain.goto(`${url}/dashboard/config`);
  const floors = await plain.evaluate(measureFloors, endpoint);
  await context.close();

  const { parse = 0, includes = 0, sort = 0, bytes = 1 } = floors;
  measures.loaded.push((loadedAt - responseStart) / parse);
  measures.pageHeap.push(memory.page / 1e6);
  measures.workerMemory.push(memory.worker / bytes);
  return { records, measures, floors: { parse: [parse], includes: [includes], sort: [sort] } };
}

/** When the last row is there and no download runs any more. */
function waitForLoad(page: Page, records: number): Promise<number> {
  return page.evaluate(async (count) => {
    for (;;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const grid = document.querySelector('[role=grid]');
      const whole = grid?.getAttribute('aria-rowcount') === String(count + 1);
      if (whole && document.querySelector('[role=progressbar]') === null) return performance.now();
      if (performance.now() > 300_000) throw new Error('not loaded');
    }
  }, records);
}

async function measureScrolling(
  page: Page,
  expected: Expected,
  measures: { [M in MeasureId]: number[] },
): Promise<void> {
  await page.getByRole('gridcell').nth(3).click();
  const last = expected.rows - 1;
  await page.keyboard.press('Control+End');
  const end = await expected.answer(EMPTY_QUERY, last);
  measures.jump.push(
    await page.evaluate(([row, name]) => probe.waitForRow(row, name), [
      last + 2,
      end.name,
    ] as const),
  );
  await page.keyboard.press('Control+Home');
  const start = await expected.answer(EMPTY_QUERY);
  measures.jump.push(
    await page.evaluate(([row, name]) => probe.waitForRow(row, name), [2, start.name] as const),
  );

  await page.evaluate(() => {
    probe.frames.length = 0;
    probe.blanks = 0;
    Object.assign(globalThis, { stopWatching: probe.watchFrames() });
  });
  const until = Date.now() + 5_000;
  while (Date.now() < until) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(16);
  }
  const seen = await page.evaluate(() => {
    (globalThis as { stopWatching?: () => void }).stopWatching?.();
    return { blanks: probe.blanks, slow: probe.frames.filter((frame) => frame > 50).length };
  });
  measures.blankRows.push(seen.blanks);
  measures.slowFrames.push(seen.slow);
}

async function measureCsv(page: Page, measures: { [M in MeasureId]: number[] }): Promise<void> {
  await page.getByRole('button', { name: 'Export' }).click();
  const start = Date.now();
  const ended = Promise.race([
    page.waitForEvent('download', { timeout: 120_000 }).then(async (download) => {
      const failure = await download.failure();
      if (failure !== null) throw new Error(`the file was not saved: ${failure}`);
      await download.delete();
    }),
    page.getByRole('dialog', { name: 'The file is saved' }).waitFor({ timeout: 120_000 }),
  ]);
  await page.getByRole('menuitem', { name: 'CSV', exact: true }).click();
  await ended;
  measures.csv.push((Date.now() - start) / 1000);
}
