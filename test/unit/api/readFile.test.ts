import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { streamAnswer } from '../../../mocks/answerStream.ts';
import { LoadError } from '../../../src/api/loadError.ts';
import { readFile } from '../../../src/api/readFile.ts';
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
    expect(info.completeness).toBe('cutOff');
    expect(info.rows).toBeGreaterThan(0);
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
    override slice(): Blob {
      return this;
    }
    override arrayBuffer(): Promise<ArrayBuffer> {
      return Promise.reject(new DOMException('gone', 'NotReadableError'));
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
    failure: { kind: 'notClassifications', looksLike: 'a file that cannot be read' },
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
