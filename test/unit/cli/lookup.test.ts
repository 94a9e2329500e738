import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatAnswer, SAMPLE } from '../../../mocks/sample.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
let folder: string;

const LIST = [
  'Image,Company,Computer',
  'C:\\Windows\\System32\\svchost.exe,Microsoft Corporation,PC-1',
  'C:\\Temp\\rundl132.exe,=cmd|x,PC-2',
  'C:\\Nowhere\\northwind-sync.exe,,PC-2',
].join('\r\n');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lookup-'));
  writeFileSync(join(folder, 'answer.json'), formatAnswer(SAMPLE));
  writeFileSync(join(folder, 'list.csv'), LIST);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command line as a process, in the folder of the files. */
async function run(args: readonly string[], input = '') {
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), join(ROOT, 'src/cli/main.ts'), ...args],
    { cwd: folder },
  );
  child.stdin.end(input);
  const code = new Promise<number | null>((done) => child.once('close', done));
  const [out, words] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { out, words, code: await code };
}

const LOOKUP = ['lookup', '--dictionary', 'answer.json'];

test('a list is looked up: its columns, then ours, the odd lines first, exit code 1', async () => {
  const { out, words, code } = await run([...LOOKUP, 'list.csv']);
  const lines = out.trimEnd().split('\r\n');
  expect(lines[0]).toBe(
    'Image,Company,Computer,verdict,why,matched_name,matched_type,matched_company,matched_path,matched_signed,place,lines,hosts',
  );
  expect(lines[1]).toMatch(/^C:\\Temp\\rundl132\.exe,'=cmd\|x,PC-2,looks-like,/);
  expect(lines[2]).toMatch(/,unknown,No row has this name/);
  expect(lines[3]).toMatch(/,known,Name and folder are known\.,svchost\.exe,SVCHOST,/);
  expect(words).toContain('3 distinct lines in list.csv');
  expect(code).toBe(1);
});

test('columns with the same head are all written, and heads that are empty have a number', async () => {
  const list = 'Image,Company,Company,\nC:\\Nowhere\\a.exe,first,second,third\n';
  const { out } = await run([...LOOKUP, '-'], list);
  const [heads, line] = out.replace('\ufeff', '').split('\r\n');
  expect(heads).toMatch(/^Image,Company,Company \(2\),column 4,verdict,/);
  expect(line).toMatch(/a\.exe,first,second,third,unknown,/);
});

test('lines of standard input are looked up for another program', async () => {
  const { out, code } = await run([...LOOKUP, '-', '--format', 'ndjson'], 'chrome.exe\nnone.exe\n');
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { line: 2, name: 'none.exe', verdict: 'unknown', match: null },
    { line: 1, name: 'chrome.exe', verdict: 'known-by-name', match: { type: 'BROWSER' } },
  ]);
  expect(code).toBe(0);
});

test('what counts as odd can be said, and the result be written to a file', async () => {
  const args = [
    ...LOOKUP,
    'list.csv',
    '--odd',
    'wrong-folder',
    '--format',
    'json',
    '--out',
    'out.json',
  ];
  const { out, code } = await run(args);
  expect([out, code]).toEqual(['', 0]);
  expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'))).toHaveLength(3);
});

test.each<[args: readonly string[], words: RegExp]>([
  [['lookup', 'list.csv'], /--dictionary FILE/],
  [[...LOOKUP], /Name one list/],
  [[...LOOKUP, 'list.csv', '--format', 'xml'], /xml is no format/],
  [[...LOOKUP, 'list.csv', '--odd', 'bad'], /bad is no verdict/],
  [[...LOOKUP, 'nowhere.csv'], /nowhere\.csv cannot be read as a list/],
  [['lookup', '--dictionary', 'list.csv', 'list.csv'], /list\.csv is no answer of the service/],
  [[...LOOKUP, 'list.csv', '--nope'], /nope/],
  [['grow'], /There is no command grow/],
])('%j cannot run, says why, and ends with 2', async (args, words) => {
  const ended = await run(args);
  expect(ended.words).toMatch(words);
  expect([ended.out, ended.code]).toEqual(['', 2]);
});

test('the help is on standard output', async () => {
  const { out, code } = await run(['--help']);
  expect(out).toContain('Exit code: 0 if no line is odd');
  expect(code).toBe(0);
});
