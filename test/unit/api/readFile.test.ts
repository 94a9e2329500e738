import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { streamAnswer } from '../../../mocks/answerStream.ts';
import { LoadError } from '../../../src/api/loadError.ts';
import { readFile } from '../../../src/api/readFile.ts';
import { isDamage } from '../../../src/model/issue.ts';
import { startEngine } from '../worker/joinEnds.ts';

const TEXT = [...streamAnswer({ count: 2_000 })].join('');

function open(content: string | Uint8Array<ArrayBuffer>, signal = new AbortController().signal) {
  const engine = startEngine();
  const reading = readFile({
    engine,
    datasetId: 'f',
    signal,
    file: new Blob([content]),
    onInfo: () => undefined,
  }).then(({ info }) => info);
  return { engine, reading };
}

async function failureOf(content: string | Uint8Array<ArrayBuffer>) {
  const { reading, engine } = open(content);
  const error: unknown = await reading.catch((reason: unknown) => reason);
  if (!(error instanceof LoadError)) throw new Error(`no LoadError but ${String(error)}`);
  await expect(engine.refOf({ datasetId: 'f', row: 0 })).rejects.toThrow('no dataset');
  return error.failure;
}

function gzip(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(text));
}

describe('a saved answer', () => {
  test.each([
    ['plain', TEXT],
    ['with a byte order mark', `\ufeff${TEXT}`],
    ['gzipped', gzip(TEXT)],
  ])('%s is read', async (_, content) => {
    const { reading } = open(content);
    expect(await reading).toMatchObject({ rows: 2_000, completeness: 'complete', issues: [] });
  });

  test('that ends early keeps what is there', async () => {
    const info = await open(TEXT.slice(0, TEXT.length / 2)).reading;
    expect(info.completeness).toBe('cutOff');
    expect(info.rows).toBeGreaterThan(500);
  });

  test('of one value alone is read', async () => {
    expect(
      await open('{"recordList": [{"key": {"name": "a"}, "value": {}}]}').reading,
    ).toMatchObject({
      rows: 1,
    });
  });
});

describe('a gzip file', () => {
  const cut = TEXT.indexOf(',"value"', TEXT.length / 2);
  const halves = [TEXT.slice(0, cut), TEXT.slice(cut)].map(gzip);
  const [first = gzip(''), second = gzip('')] = halves;
  const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
  const zeros = new Uint8Array(512);

  test.each([
    ['of two members', join(first, second)],
    ['of many', join(...[...TEXT.matchAll(/.{1,5000}/gs)].map(([part]) => gzip(part)))],
    ['with zeros behind it', join(gzip(TEXT), zeros)],
    ['with zeros between its members', join(first, zeros, second)],
    ['with an empty member', join(first, gzip(''), second)],
    ['of text in UTF-16', new Uint8Array(gzipSync(Buffer.from(`\ufeff${TEXT}`, 'utf16le')))],
  ])('%s is read whole', async (_, bytes) => {
    expect(await open(bytes).reading).toMatchObject({
      rows: 2_000,
      completeness: 'complete',
      issues: [],
    });
  });

  test('with something else behind it is read whole, and says so', async () => {
    const bytes = join(gzip(TEXT), new TextEncoder().encode('garbage'));
    expect(await open(bytes).reading).toMatchObject({
      rows: 2_000,
      completeness: 'complete',
      issues: [{ kind: 'behindGzip', firstByte: bytes.length - 7 }],
    });
  });

  test('of two members, the first with a wrong checksum, is read whole, and says so', async () => {
    const wrong = first.slice();
    wrong.fill(0, wrong.length - 8, wrong.length - 4);
    expect(await open(join(wrong, second)).reading).toMatchObject({
      rows: 2_000,
      completeness: 'damaged',
      issues: [{ kind: 'wrongChecksum' }],
    });
  });

  test('damaged in its middle has the same records every time, all before the damage', async () => {
    const bytes = gzip(TEXT);
    bytes.fill(0x55, bytes.length / 2, bytes.length / 2 + 300);
    const infos = await Promise.all([1, 2, 3].map(() => open(bytes).reading));
    expect(new Set(infos.map(({ rows }) => rows)).size).toBe(1);
    expect(infos[0]?.rows).toBeGreaterThan(900);
    const damage = infos.map(({ issues }) => issues.filter(isDamage).map(({ kind }) => kind));
    expect(damage[0]).not.toEqual([]);
    expect(damage[1]).toEqual(damage[0]);
  });
});

describe('the encoding of a text', () => {
  const NAME = 'Göppingen € GmbH';
  const answer = (name: string) =>
    `{"recordList":[{"key":{"name":"a"},"value":[{"name":"a","companyName":"${name}"}]}]}`;
  const latin = Buffer.from(answer(NAME.replace('€', '\u0080')), 'latin1');

  const companyOf = async (
    content: Uint8Array,
    hints: { readonly charset?: string; readonly encoding?: string } = {},
  ) => {
    const engine = startEngine();
    const { info } = await readFile({
      engine,
      datasetId: 'f',
      signal: new AbortController().signal,
      file: new Blob([new Uint8Array(content)]),
      onInfo: () => undefined,
      ...hints,
    });
    const { cells } = await engine.readRecord({ datasetId: 'f', row: 0 });
    return { company: cells.company, info };
  };

  test.each([
    ['UTF-8', Buffer.from(answer(NAME)), {}],
    [
      'UTF-8 under a header that says otherwise',
      Buffer.from(answer(NAME)),
      { charset: 'ISO-8859-1' },
    ],
    ['Latin-1 under its header', latin, { charset: 'ISO-8859-1' }],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${answer(NAME)}`, 'utf16le'), {}],
    ['UTF-16 without one', Buffer.from(answer(NAME), 'utf16le'), {}],
    [
      'UTF-16 under a header that says UTF-8',
      Buffer.from(answer(NAME), 'utf16le'),
      { charset: 'utf-8' },
    ],
    ['big-endian UTF-16', Buffer.from(answer(NAME), 'utf16le').swap16(), {}],
    ['windows-1252, chosen', latin, { encoding: 'windows-1252' }],
  ])('%s', async (_, bytes, hints) => {
    const { company, info } = await companyOf(bytes, hints);
    expect(company).toBe(NAME);
    expect(info).toMatchObject({ completeness: 'complete', issues: [] });
  });

  test('of Latin-1 without a word of it: what cannot be decoded is counted', async () => {
    const { company, info } = await companyOf(latin);
    expect(company).toContain('\ufffd');
    expect(info).toMatchObject({
      completeness: 'damaged',
      encoding: 'utf-8',
      issues: [{ kind: 'badText', count: 1, firstByte: 15 }],
    });
  });

  test('of UTF-16 with half a pair is counted, its own replacement characters are not', async () => {
    const { info } = await companyOf(Buffer.from(answer('\ufffd \ud800 x'), 'utf16le'));
    expect(info).toMatchObject({ encoding: 'utf-16le', issues: [{ kind: 'badText', count: 1 }] });
  });
});

describe('a damaged gzip file', () => {
  test('that ends early keeps what could be read', async () => {
    const bytes = gzip(TEXT);
    const { reading } = open(bytes.slice(0, Math.floor((bytes.length * 3) / 4)));
    const info = await reading;
    expect(info.completeness).toBe('cutOff');
    expect(info.rows).toBeGreaterThan(0);
  });

  test('with a wrong checksum keeps what could be read', async () => {
    const bytes = gzip(TEXT);
    bytes.fill(0, bytes.length - 8, bytes.length - 4);
    const info = await open(bytes).reading;
    expect(info).toMatchObject({
      rows: 2_000,
      completeness: 'damaged',
      issues: [{ kind: 'wrongChecksum', count: 1 }],
    });
  });

  test.each([
    ['without anything in it', new Uint8Array([0x1f, 0x8b])],
    ['of noise', new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xff, 0xff, 0xff])],
  ])('%s says so', async (_, bytes) => {
    expect(await failureOf(bytes)).toEqual({
      kind: 'notClassifications',
      looksLike: 'a damaged gzip file',
      message: undefined,
    });
  });
});

test('a file that cannot be read any more says so', async () => {
  class GoneFile extends Blob {
    override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
      return new ReadableStream({
        start: (controller) => controller.error(new DOMException('gone', 'NotReadableError')),
      });
    }
  }
  const reading = readFile({
    engine: startEngine(),
    datasetId: 'f',
    signal: new AbortController().signal,
    file: new GoneFile(['x']),
    onInfo: () => undefined,
  });
  await expect(reading).rejects.toMatchObject({
    failure: { kind: 'unreadableFile' },
  });
});

describe('a file that is something else says what', () => {
  test.each([
    ['an empty one', '', { looksLike: 'nothing at all' }],
    ['a table', 'Name,Type\r\na.exe,NONE\r\n', { looksLike: 'a table such as CSV' }],
    [
      'an exported table',
      '\ufeffName,Type\r\na.exe,NONE\r\n',
      { looksLike: 'a table such as CSV' },
    ],
    ['a gzipped table', gzip('Name,Type\r\na.exe,NONE\r\n'), { looksLike: 'a table such as CSV' }],
    ['a ZIP', 'PK\u0003\u0004\u0014\u0000', { looksLike: 'a ZIP or Office file' }],
    [
      'a program',
      new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]),
      { looksLike: 'a binary file' },
    ],
    ['a list', '[1]', { looksLike: 'a JSON list without the "recordList" around it' }],
    ['a note', 'Hello', { looksLike: 'plain text', message: 'Hello' }],
  ])('%s', async (_, content, expected) => {
    expect(await failureOf(content)).toMatchObject({ kind: 'notClassifications', ...expected });
  });

  test('a web page', async () => {
    expect(await failureOf('<!DOCTYPE html><title>Login</title>')).toEqual({
      kind: 'webPage',
      title: 'Login',
    });
  });
});

test('aborted, rejects with the reason and drops the dataset', async () => {
  const controller = new AbortController();
  const reason = new Error('another file');
  const { reading, engine } = open(TEXT, controller.signal);
  controller.abort(reason);
  await expect(reading).rejects.toBe(reason);
  await expect(engine.refOf({ datasetId: 'f', row: 0 })).rejects.toThrow('no dataset');
});
