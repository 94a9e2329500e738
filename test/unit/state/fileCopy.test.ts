import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CopyFacts,
  measureCopy,
  type OpenDirectory,
  readCopy,
  removeCopies,
  removeCopy,
  sweepCopies,
  writeCopy,
  writeFacts,
} from '../../../src/state/keep/fileCopy.ts';
import { createPrivateFiles } from './privateFiles.ts';

function fileOf(name: string, size = 100): File {
  return new File([name.padEnd(size, '.')], name);
}

function factsOf(id: string, file: File, encoding?: string): CopyFacts {
  return { id, name: file.name, size: file.size, encoding };
}

/** Keeps a file under its own name. */
async function keep(open: OpenDirectory, name: string, size?: number) {
  const file = fileOf(name, size);
  await writeCopy(open, file, factsOf(name, file));
}

/** What there is of a copy: its text and its encoding. */
async function read(open: OpenDirectory, id: string) {
  const found = await readCopy(open, id);
  return (
    found && { name: found.file.name, text: await found.file.text(), encoding: found.encoding }
  );
}

async function writeRaw(open: OpenDirectory, name: string, text: string) {
  const folder = await (await open()).getDirectoryHandle('opened-file', { create: true });
  const handle = await folder.getFileHandle(name, { create: true });
  await new Blob([text]).stream().pipeTo(await handle.createWritable());
}

describe('the copy of a file', () => {
  test('is read back as the file was, with the encoding that was chosen', async () => {
    const { open } = createPrivateFiles();
    const file = fileOf('a');
    await writeCopy(open, file, factsOf('1', file, 'windows-1252'));
    expect(await read(open, '1')).toEqual({
      name: 'a',
      text: await file.text(),
      encoding: 'windows-1252',
    });
    expect(await read(open, '2')).toBeUndefined();
  });

  test('keeps an encoding that is chosen later', async () => {
    const { open } = createPrivateFiles();
    const file = fileOf('a');
    await writeCopy(open, file, factsOf('1', file));
    await writeFacts(open, factsOf('1', file, 'utf-16le'));
    expect(await read(open, '1')).toMatchObject({ encoding: 'utf-16le' });
  });

  test('makes way for the next one, of which alone the bytes stay', async () => {
    const { open } = createPrivateFiles();
    await keep(open, 'a', 5_000);
    await keep(open, 'b', 100);
    expect(await read(open, 'a')).toBeUndefined();
    expect(await read(open, 'b')).toMatchObject({ name: 'b' });
    expect(await measureCopy(open)).toBeLessThan(300);
  });

  test('goes whole, or leaves its bytes for the page that reads them until the next start', async () => {
    const { open } = createPrivateFiles();
    await keep(open, 'a');
    await removeCopy(open, 'a');
    expect(await measureCopy(open)).toBe(0);
    await keep(open, 'a');
    await removeCopy(open, 'a', true);
    expect(await read(open, 'a')).toBeUndefined();
    expect(await measureCopy(open)).toBe(100);
    await sweepCopies(open);
    expect(await measureCopy(open)).toBe(0);
  });

  test.for([
    'no JSON',
    'null',
    '[]',
    '{"id":"1","name":"a"}',
    '{"id":"1","name":"a","size":99}',
    '{"id":"1","name":"a","size":"100"}',
    '{"id":"1","name":7,"size":100}',
    '{"id":"1","name":"a","size":100,"encoding":5}',
    '{"id":"1","name":"a","size":100,"encoding":["utf-8"]}',
  ])('is none where its facts are %s', async (facts) => {
    const { open } = createPrivateFiles();
    await writeRaw(open, '1', '.'.repeat(100));
    await writeRaw(open, '1.json', facts);
    expect(await read(open, '1')).toBeUndefined();
  });

  test('is none in a browser without private files, and there is nothing to forget', async () => {
    const open = () => Promise.reject(new DOMException('none', 'SecurityError'));
    await expect(keep(open, 'a')).rejects.toThrow('none');
    expect(await read(open, 'a')).toBeUndefined();
    await removeCopy(open, 'a');
    await removeCopies(open);
    await sweepCopies(open);
    expect(await measureCopy(open)).toBe(0);
  });
});

describe('a copy for which there is no room', () => {
  test('is refused, and leaves nothing behind', async () => {
    const { open, limit } = createPrivateFiles();
    limit(1_000);
    await expect(keep(open, 'a', 5_000)).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(await read(open, 'a')).toBeUndefined();
    expect(await measureCopy(open)).toBe(0);
  });

  test('takes the room of the copy before it', async () => {
    const { open, limit } = createPrivateFiles();
    limit(1_000);
    await keep(open, 'a', 700);
    await keep(open, 'b', 700);
    expect(await read(open, 'b')).toMatchObject({ name: 'b' });
  });
});

describe('a copy that another tab has taken over', () => {
  async function takeOver() {
    const { open } = createPrivateFiles();
    await keep(open, 'a');
    await keep(open, 'b');
    return open;
  }

  test('is not removed by the tab before', async () => {
    const open = await takeOver();
    await removeCopy(open, 'a');
    await removeCopy(open, 'a', true);
    expect(await read(open, 'b')).toBeDefined();
    await removeCopies(open);
    expect(await measureCopy(open)).toBe(0);
  });

  test('is not overwritten with an encoding of the tab before', async () => {
    const open = await takeOver();
    await writeFacts(open, factsOf('a', fileOf('a'), 'utf-16le'));
    expect(await read(open, 'b')).toMatchObject({ encoding: undefined });
  });

  test('is there, or the other is, whatever the two do at the same time', async () => {
    const quiet = fc.constantFrom<(open: OpenDirectory, size: number) => Promise<void>>(
      (open, size) => writeFacts(open, factsOf('a', fileOf('a', size), 'utf-16le')),
      sweepCopies,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(quiet, { maxLength: 3 }),
        fc.option(fc.integer({ min: 1, max: 200_000 }), { nil: undefined }),
        fc.array(quiet, { maxLength: 3 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 200_000 }),
        async (isFirst, before, size, after, turns, otherSize) => {
          const { open } = createPrivateFiles();
          if (isFirst) await keep(open, 'first');
          const tab = async () => {
            for (const act of before) await act(open, size ?? 1);
            if (size !== undefined) await keep(open, 'a', size);
            for (const act of after) await act(open, size ?? 1);
          };
          const running = tab();
          for (let turn = 0; turn < turns; turn++) await Promise.resolve();
          await keep(open, 'b', otherSize);
          await running;
          const found = [await read(open, 'a'), await read(open, 'b')];
          expect(found.some((copy) => copy !== undefined)).toBe(true);
          if (size === undefined) expect(found[1]).toBeDefined();
        },
      ),
    );
  });
});
