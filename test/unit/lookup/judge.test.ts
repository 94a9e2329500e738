import { describe, expect, test } from 'vitest';
import { finish } from '../../../src/base/steps.ts';
import { buildLookup } from '../../../src/engine/lookup/buildLookup.ts';
import { judgeLine } from '../../../src/engine/lookup/judge.ts';
import { judgeLines, readCells } from '../../../src/engine/lookup/lookUpLines.ts';
import type { ListLine } from '../../../src/model/listLines.ts';
import type { ProcessRecord } from '../../../src/model/record.ts';
import { VERDICTS } from '../../../src/model/verdicts.ts';
import { datasetOf } from '../engine/ask.ts';
import { recordOf } from '../rowBatches.ts';

const SYSTEM32 = 'C:\\Windows\\System32\\';

function row(name: string, folder: string | undefined, more: Partial<ProcessRecord> = {}) {
  return recordOf({
    name,
    key: name,
    signed: 'signed',
    ...(folder !== undefined && { path: `${folder}${name}` }),
    ...more,
  });
}

const ROWS = [
  row('svchost.exe', SYSTEM32, { company: 'Microsoft Corporation', type: 'SVCHOST' }),
  row('chrome.exe', 'C:\\Program Files\\Google\\Chrome\\Application\\', {
    company: 'Google LLC',
    type: 'BROWSER',
  }),
  row('Update.exe', 'C:\\Users\\x\\AppData\\Local\\Discord\\', { company: 'Discord Inc.' }),
  row('acme.exe', 'C:\\Program Files\\Acme\\95.0\\', { company: 'Acme, Inc.', type: 'IM' }),
  row('acme.exe', 'C:\\Program Files (x86)\\Acme\\95.0\\', { company: 'Acme, Inc.', type: 'IM' }),
  row('thin.exe', undefined, { signed: 'unknown', type: 'ANTI_VIRUS' }),
  row('two.exe', 'C:\\Two\\', { type: 'MAIL' }),
  row('two.exe', 'C:\\Two\\', { type: 'BROWSER' }),
  row('tool.exe', `${SYSTEM32}`, { company: 'Microsoft Corporation', type: 'OS_PROCESS' }),
  row('AcmeUpdaterService.exe', 'C:\\Acme\\', { type: 'IM' }),
];
const DATASET = datasetOf(ROWS);
const INDEX = finish(buildLookup(DATASET, ROWS.length));

function lineOf(line: Partial<ListLine>): ListLine {
  return { part: 0, number: 1, count: 1, hosts: [], cells: [], raw: '', ...line };
}

function judge(line: Partial<ListLine>) {
  return judgeLine(lineOf(line), INDEX);
}

describe('the verdict on a line', () => {
  test.each<[Partial<ListLine>, verdict: string, why: RegExp]>([
    [{ name: '---' }, 'unreadable', /names no program/],
    [{}, 'unreadable', /names no program/],
    [{ name: 'x'.repeat(2_000) }, 'unreadable', /longer than/],
    [{ name: 'svch0st.exe' }, 'looks-like', /looks like svchost\.exe/],
    [{ path: 'C:\\Temp\\rundl132.exe' }, 'looks-like', /looks like rundll32\.exe/],
    [{ path: 'C:\\Users\\x\\Downloads\\svchost.exe' }, 'wrong-folder', /other folders than/],
    [{ path: 'C:\\Users\\x\\Downloads\\lsass.exe' }, 'wrong-folder', /not in this dictionary/],
    [{ name: 'Update.exe', company: 'Microsoft Corporation' }, 'company-differs', /Discord Inc\./],
    [{ path: 'D:\\Games\\chrome.exe' }, 'known-other-folder', /Google\\Chrome/],
    [
      { path: 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', signed: 'unsigned' },
      'sign-differs',
      /The line is unsigned/,
    ],
    [{ path: 'C:\\Two\\two.exe' }, 'several-types', /BROWSER, MAIL/],
    [{ name: 'thin.exe' }, 'known-by-name', /its name alone/],
    [{ path: 'C:\\x\\y\\thin.exe' }, 'known-by-name', /no path for this name/],
    [
      { path: 'C:\\Program Files\\Acme\\103.2\\acme.exe' },
      'known-nearby',
      /another version folder/,
    ],
    [{ path: 'C:\\Windows\\SysWOW64\\svchost.exe' }, 'known-nearby', /bitness/],
    [{ path: `${SYSTEM32}svchost.exe` }, 'known', /Name and folder/],
    [{ path: `"${SYSTEM32}svchost.exe" -k netsvcs` }, 'known', /Name and folder/],
    [{ path: '\\Device\\HarddiskVolume3\\Windows\\System32\\SVCHOST.EXE' }, 'known', /Name/],
    [{ path: `${SYSTEM32}tool.exe`, signed: 'unsigned' }, 'known', /Name/],
    [{ name: 'something-else.exe' }, 'unknown', /No row has this name\.$/],
    [{ name: 'psexec64.exe' }, 'unknown', /named after psexec\.exe/],
    [{ name: 'chrome' }, 'known-by-name', /read with the ending \.exe/],
    [{ name: 'AcmeUpdaterSer' }, 'known-by-name', /cut off/],
    [{ path: `${SYSTEM32}svchost.exe`, company: 'Microsoft Windows' }, 'known', /Name/],
    [{ name: 'acme.exe', company: 'Acm? SA' }, 'known-by-name', /its name alone/],
  ])('%j is %s', (line, verdict, why) => {
    expect(judge(line)).toMatchObject({ verdict, why: expect.stringMatching(why) });
  });

  test('a line is compared with the rows that fit best, and knows the others', () => {
    const found = judge({ path: 'C:\\Program Files (x86)\\Acme\\95.0\\acme.exe' });
    expect(found).toMatchObject({ verdict: 'known', row: 4, candidates: [3, 4], rung: 1 });
  });

  test('lines are read by their verdicts, and those of one verdict in their order', () => {
    const names = ['thin.exe', '---', 'nowhere-tool.exe', 'svch0st.exe', 'two.exe', 'rundl132.exe'];
    const lines = names.map((name, at) => lineOf({ name, number: at + 1 }));
    const judged = finish(judgeLines(lines, INDEX));
    expect(judged.map(({ line }) => line.name)).toEqual([
      ...['svch0st.exe', 'rundl132.exe', 'nowhere-tool.exe', 'two.exe', '---', 'thin.exe'],
    ]);
    const ranks = judged.map(({ finding }) => VERDICTS.indexOf(finding.verdict));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  test('the name in a path is kept as it is written', () => {
    const [judged] = finish(judgeLines([lineOf({ path: 'C:\\Nowhere\\NorthWind.EXE' })], INDEX));
    expect(judged && readCells(judged, DATASET).name).toBe('NorthWind.EXE');
  });
});
