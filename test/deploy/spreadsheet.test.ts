import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { exportCsv } from '../../src/engine/exportCsv.ts';
import { datasetOf } from '../unit/engine/ask.ts';
import { recordOf } from '../unit/rowBatches.ts';

const run = promisify(execFile);

const FORMULA = '=1+1';
const BEFORE = [
  '',
  ' ',
  '\u00a0',
  '\0',
  '\u0001',
  '\u200b',
  '\ufeff',
  '\u202e',
  '"',
  "'",
  '\n',
  'a\r\n',
];
const CELLS = [
  ...BEFORE.map((before) => before + FORMULA),
  ...[';', '\t', ','].flatMap((cut) => BEFORE.map((before) => `a${cut}${before}${FORMULA}`)),
  'a;"=1+1"',
  '＝1+1',
  'plain',
];

/** What LibreOffice makes of a file whose cells are separated by `separator`, as a flat document. */
async function openInLibreOffice(text: string, separator: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'spreadsheet-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'cells.csv');
  writeFileSync(file, text);
  // Separator, quote, UTF-8, from the first line; the last but one: compute formulas.
  const filter = `CSV:${separator.charCodeAt(0)},34,76,1,,0,false,true,false,false,false,0,true`;
  await run('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    `--infilter=${filter}`,
    '--convert-to',
    'fods',
    '--outdir',
    folder,
    file,
  ]);
  return readFileSync(join(folder, 'cells.fods'), 'utf8');
}

function writeFile(safe: boolean): string {
  // The cells that are not the first of their line are in the middle of a field for other separators.
  const records = CELLS.map((name, index) => recordOf({ name, company: CELLS.at(-index) }));
  const pieces = exportCsv(datasetOf(records), records.keys(), ['name', 'company'], safe);
  return [...pieces].map(({ text }) => text).join('');
}

test.each([[','], [';'], ['\t']])(
  'LibreOffice computes nothing of a CSV file that it cuts at %j',
  async (separator) => {
    const document = await openInLibreOffice(writeFile(true), separator);
    expect(document).toContain('plain');
    expect(document).not.toContain('table:formula');
  },
);

test('LibreOffice would compute the raw cells', async () => {
  expect(await openInLibreOffice(writeFile(false), ',')).toContain('table:formula');
});
