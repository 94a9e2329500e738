import { expect, test } from 'vitest';
import { FileBuilder } from '../../../src/worker/fileBuilder.ts';
import { BlobParts, DiskParts, type FileParts } from '../../../src/worker/fileParts.ts';

const { signal } = new AbortController();

/** Longer than a part may be. */
const LONG = 'x'.repeat(4 * 1024 * 1024);

/** A place for parts that are put down when they are told to. */
class SlowParts implements FileParts {
  readonly down: string[] = [];
  readonly waiting: (() => void)[] = [];
  put(texts: readonly string[]): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(() => {
        this.down.push(texts.join(''));
        resolve();
      });
    });
  }
  async end(): Promise<undefined> {}
  async drop(): Promise<void> {}
}

test('a file of Blobs has all text in its order', async () => {
  const file = new FileBuilder(new BlobParts('text/csv', signal));
  for (const text of ['a', LONG, 'b', LONG, 'ü']) await file.add(text);
  const blob = await file.build(signal);
  expect(blob?.type).toBe('text/csv');
  expect(await blob?.text()).toBe(`a${LONG}b${LONG}ü`);
});

test('whoever adds more waits until the part before is down', async () => {
  const parts = new SlowParts();
  const file = new FileBuilder(parts);
  expect(file.add('a')).toBeUndefined();
  await file.add(`1${LONG}`);
  let isAdded = false;
  const second = file.add(`2${LONG}`)?.then(() => (isAdded = true));
  await new Promise((resolve) => setTimeout(resolve));
  expect(isAdded).toBe(false);
  expect(parts.waiting).toHaveLength(1);
  parts.waiting[0]?.();
  await second;
  expect(parts.down).toEqual([`a1${LONG}`]);
});

test('a part that could not be put down is told with the next, and at the end', async () => {
  const parts = new SlowParts();
  parts.put = () => Promise.reject(new Error('full'));
  const file = new FileBuilder(parts);
  await file.add(LONG);
  await expect(file.add(LONG)).rejects.toThrow('full');
  await expect(file.build(signal)).rejects.toThrow('full');
});

/** A file on a disk: what it holds, and whether it is there at all. */
function inventFile(before: string) {
  const disk = { text: before as string | undefined };
  let written = '';
  const stream = {
    write: async (text: string) => {
      written += text;
    },
    close: async () => {
      disk.text = written;
    },
    abort: async () => undefined,
  };
  const handle = {
    createWritable: async () => stream,
    getFile: async () => ({ size: disk.text?.length }),
    remove: async () => {
      disk.text = undefined;
    },
  };
  return { disk, handle: handle as unknown as FileSystemFileHandle };
}

test('nobody sees a file on the disk until all of it is written', async () => {
  const { disk, handle } = inventFile('before');
  const file = new FileBuilder(new DiskParts(handle));
  await file.add(LONG);
  await file.add('end');
  expect(disk.text).toBe('before');
  expect(await file.build(signal)).toBeUndefined();
  expect(disk.text).toBe(`${LONG}end`);
});

test('a file that is given up gets nothing; one that is empty is gone', async () => {
  const old = inventFile('before');
  const kept = new FileBuilder(new DiskParts(old.handle));
  await kept.add(LONG);
  await kept.drop();
  expect(old.disk.text).toBe('before');

  const named = inventFile('');
  await new FileBuilder(new DiskParts(named.handle)).drop();
  expect(named.disk.text).toBeUndefined();
});

test('who gives up at the very end gets no file', async () => {
  const { disk, handle } = inventFile('');
  const file = new FileBuilder(new DiskParts(handle));
  await file.add('all of it');
  await expect(file.build(AbortSignal.abort(new Error('cancelled')))).rejects.toThrow('cancelled');
  await file.drop();
  expect(disk.text).toBeUndefined();
});
