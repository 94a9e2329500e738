import type { BrowserContext, Page } from '@playwright/test';
import { EMPTY_QUERY, type Query } from '../../src/model/query.ts';
import { answerSavePicker } from '../e2e/savePicker.ts';
import type { MeasureId } from './budgets.ts';
import type { Expected } from './expected.ts';
import { installProbe, measureFloors } from './inPage.ts';
import { KEYS, typeKey } from './keys.ts';
import { measureMemory } from './memory.ts';
import type { SizeResult } from './report.ts';
import { COMMON_TYPE, SORTED, searchFor, sortBy } from './script.ts';

interface Probe {
  longTasks: number[];
  frames: number[];
  blanks: number;
  firstRowsAt: number;
  painted: Promise<number>;
  expectRows(count: number, firstName: string | undefined): void;
  expectRow(rowIndex: number, name: string): void;
  watchFrames(): () => void;
}

declare const probe: Probe;

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

  /** From the input to the frame that shows the query's rows. */
  const measure = async (query: Query, act: () => Promise<void>): Promise<number> => {
    const { count, name } = expected.answer(query);
    await page.evaluate(([rows, first]) => probe.expectRows(rows, first), [count, name] as const);
    await act();
    return page.evaluate(() => probe.painted);
  };
  const clear = () => page.getByRole('button', { name: 'Clear all' }).click();

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

  const box = page.getByRole('searchbox', { name: 'Search' });
  await box.focus();
  let search = '';
  let shown = expected.answer(EMPTY_QUERY);
  for (const key of KEYS) {
    search = typeKey(search, key);
    const press = () => page.keyboard.press(key === ' ' ? 'Space' : key);
    const cost = await measure(searchFor(search), press);
    const next = expected.answer(searchFor(search));
    // With the same count and first row there is no frame to be told from those before.
    if (next.count !== shown.count || next.name !== shown.name) measures.typing.push(cost);
    shown = next;
  }
  measures.clicks.push(await measure(EMPTY_QUERY, clear));

  const value = page.getByRole('group', { name: 'Type' }).getByRole('checkbox', { name: /^NONE/ });
  const mark = page
    .getByRole('figure', { name: 'Rows per type' })
    .getByRole('button', { name: /^NONE/ });
  for (let turn = 0; turn < 3; turn++) {
    for (const target of [value, mark]) {
      measures.clicks.push(await measure(COMMON_TYPE, () => target.click()));
      measures.clicks.push(await measure(EMPTY_QUERY, clear));
    }
  }

  for (const [field, label] of SORTED) {
    const header = page.getByRole('columnheader', { name: new RegExp(`^${label}`) });
    const button = header.getByRole('button', { name: label, exact: true });
    const click = () => button.click();
    measures.sortFirst.push(await measure(sortBy(field, false), click));
    measures.sortAgain.push(await measure(sortBy(field, true), click));
    await measure(EMPTY_QUERY, click);
  }

  await measureScrolling(page, expected, measures);
  measures.longestBlock.push(await page.evaluate(() => Math.max(0, ...probe.longTasks)));
  await measureCsv(page, measures);
  await page.close();

  const memory = await measureLoaded(context, url, records);
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

/**
 * What a page holds that has just loaded: one of its own, since the collection that this takes would
 * also drop the code that the script is measured with.
 */
async function measureLoaded(context: BrowserContext, url: string, records: number) {
  const page = await context.newPage();
  await page.goto(url);
  await waitForLoad(page, records);
  await page.waitForTimeout(500);
  const memory = await measureMemory(await context.newCDPSession(page));
  await page.close();
  return memory;
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
  const first = expected.answer(EMPTY_QUERY).name;
  for (const [key, row, name] of [
    ['Control+End', expected.rows + 1, expected.lastName],
    ['Control+Home', 2, first],
  ] as const) {
    await page.evaluate(([index, text]) => probe.expectRow(index, text), [row, name] as const);
    await page.keyboard.press(key);
    measures.jump.push(await page.evaluate(() => probe.painted));
  }

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
