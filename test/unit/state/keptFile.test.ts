import { QueryClient } from '@tanstack/react-query';
import { describe, expect, onTestFinished, test } from 'vitest';
import { buildEntry } from '../../../mocks/wireEntry.ts';
import { createBackground } from '../../../src/state/background.ts';
import { measureCopy, readCopy } from '../../../src/state/keep/fileCopy.ts';
import { createKeptFile } from '../../../src/state/keep/keptFile.ts';
import type { Marks, OpenMark } from '../../../src/state/keep/openMark.ts';
import { createLoads } from '../../../src/state/loads.ts';
import { startEngine } from '../worker/joinEnds.ts';
import { createPrivateFiles, type PrivateFiles } from './privateFiles.ts';

/** Waits as long as a busy machine may take. */
const poll = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 });

const ANSWER = { recordList: [buildEntry('a.exe', [{ companyName: 'Göppingen' }])] };

function answerFile(name: string, encoding: BufferEncoding = 'utf8'): File {
  return new File([new Uint8Array(Buffer.from(JSON.stringify(ANSWER), encoding))], name);
}

/** A file that says it is larger than what is kept. */
class LargeFile extends File {
  override get size(): number {
    return 500_000_001;
  }
}

function createMarks(): Marks {
  let kept: OpenMark | undefined;
  return {
    read: () => kept,
    write: (mark) => {
      kept = mark;
    },
  };
}

/** One visit of a tab: what lasts over it is in its marks, and in the browser's files. */
function visit({ open }: PrivateFiles, marks: Marks) {
  const queryClient = new QueryClient();
  onTestFinished(() => queryClient.clear());
  const loads = createLoads({
    engine: startEngine(),
    queryClient,
    endpoint: '/rest',
    effects: { fetch: async () => Response.json(ANSWER), now: Date.now },
  });
  const keptFile = createKeptFile({ loads, background: createBackground(), open, marks });
  const shownName = () => {
    const source = loads.getState().kept?.source;
    return source?.kind === 'file' ? source.name : source?.kind;
  };
  const waitForShown = (name: string) => poll(shownName).toBe(name);
  return {
    loads,
    keptFile,
    waitForShown,
    openFile: async (file: File) => {
      loads.openFile(file);
      await waitForShown(file.name);
    },
    /** All that was begun with the copy is done. */
    waitForCopy: () =>
      expect
        .poll(async () => (await readCopy(open, marks.read()?.id ?? ''))?.file.name)
        .toBe(marks.read()?.name),
  };
}

/** A browser, and a tab of it that has a file on screen and its copy. */
async function openOne(name = 'one.json', encoding?: BufferEncoding) {
  const files = createPrivateFiles();
  const marks = createMarks();
  const tab = visit(files, marks);
  await tab.openFile(answerFile(name, encoding));
  await tab.waitForCopy();
  return { files, marks, tab };
}

describe('a reload', () => {
  test('opens the file again, and the service where none was open', async () => {
    const { files, marks } = await openOne();
    const again = visit(files, marks);
    await again.keptFile.start();
    await again.waitForShown('one.json');
    expect(again.keptFile.getState().reopened?.name).toBe('one.json');
    const other = visit(files, createMarks());
    await other.keptFile.start();
    await other.waitForShown('service');
  });

  test('keeps the encoding that was chosen, over one reload and the next', async () => {
    const { files, marks, tab } = await openOne('latin.json', 'latin1');
    tab.loads.readAgain('windows-1252');
    const encodingOf = async () => (await readCopy(files.open, marks.read()?.id ?? ''))?.encoding;
    await poll(encodingOf).toBe('windows-1252');
    for (const _ of [1, 2]) {
      const again = visit(files, marks);
      await again.keptFile.start();
      await again.waitForShown('latin.json');
      const { kept } = again.loads.getState();
      expect(kept?.source).toMatchObject({ encoding: 'windows-1252' });
      expect(kept?.info.completeness).toBe('complete');
      expect(await encodingOf()).toBe('windows-1252');
    }
  });

  test('opens the file again although the page went before it knew that the copy was whole', async () => {
    const { files, marks } = await openOne();
    const early: OpenMark[] = [];
    const tab = visit(files, {
      read: () => early[0],
      write: (mark) => {
        if (mark) early.push(mark);
      },
    });
    await tab.openFile(answerFile('two.json'));
    await poll(() => early).toHaveLength(2);
    marks.write(early[0]);
    const again = visit(files, marks);
    await again.keptFile.start();
    await again.waitForShown('two.json');
  });
});

describe('a file that is too large', () => {
  test('is not kept, takes the copy of its own tab away, and says why', async () => {
    const { files, marks, tab } = await openOne();
    await tab.openFile(new LargeFile([JSON.stringify(ANSWER)], 'large.json'));
    expect(marks.read()).toEqual({
      name: 'large.json',
      size: 500_000_001,
      reason: 'It is larger than 500 MB, and so it was not kept.',
    });
    await poll(() => measureCopy(files.open)).toBe(0);
    const again = visit(files, marks);
    await again.keptFile.start();
    expect(again.keptFile.getState().asked?.reason).toMatch(/larger than 500 MB/);
  });

  test('leaves the copy of another tab alone', async () => {
    const { files, marks } = await openOne();
    const other = visit(files, createMarks());
    await other.openFile(new LargeFile([JSON.stringify(ANSWER)], 'large.json'));
    other.loads.refresh();
    await other.waitForShown('service');
    const again = visit(files, marks);
    await again.keptFile.start();
    await again.waitForShown('one.json');
  });
});

describe('a file for which there is no room', () => {
  test('says so, and leaves nothing behind', async () => {
    const files = createPrivateFiles();
    files.limit(50);
    const marks = createMarks();
    const tab = visit(files, marks);
    await tab.openFile(answerFile('one.json'));
    await poll(() => marks.read()?.reason).toBe('The browser had no room for a copy of it.');
    expect(marks.read()).not.toHaveProperty('id');
    expect(await measureCopy(files.open)).toBe(0);
  });

  test('does not disown the copy of the file that was opened after it', async () => {
    const files = createPrivateFiles();
    const size = answerFile('one.json').size;
    files.limit(size + 200);
    const marks = createMarks();
    const tab = visit(files, marks);
    tab.loads.openFile(new File([JSON.stringify(ANSWER), ' '.repeat(5_000)], 'full.json'));
    await tab.openFile(answerFile('one.json', 'latin1'));
    await tab.waitForCopy();
    tab.loads.readAgain('windows-1252');
    const id = marks.read()?.id ?? '';
    await poll(async () => (await readCopy(files.open, id))?.encoding).toBe('windows-1252');
    tab.loads.refresh();
    await tab.waitForShown('service');
    await poll(() => measureCopy(files.open)).toBe(0);
  });
});

describe('a copy that another tab has taken over', () => {
  async function takeOver() {
    const { files, marks, tab } = await openOne();
    const otherMarks = createMarks();
    const other = visit(files, otherMarks);
    await other.openFile(answerFile('two.json', 'latin1'));
    await other.waitForCopy();
    return { files, marks, tab, otherMarks };
  }

  test('is asked for by its own tab, and opened again by the other', async () => {
    const { files, marks, otherMarks } = await takeOver();
    const again = visit(files, marks);
    await again.keptFile.start();
    expect(again.keptFile.getState().asked).toMatchObject({
      name: 'one.json',
      reason: 'Its copy is gone, is not whole, or made way for another file.',
    });
    const other = visit(files, otherMarks);
    await other.keptFile.start();
    await other.waitForShown('two.json');
  });

  test.for<[string, (tab: ReturnType<typeof visit>) => Promise<unknown>]>([
    [
      'turns to the service',
      async ({ loads, waitForShown }) => {
        loads.refresh();
        await waitForShown('service');
      },
    ],
    [
      'reads its file in another encoding',
      async ({ loads }) => {
        loads.readAgain('utf-16le');
        await poll(() => loads.getState().running).toBeUndefined();
      },
    ],
    ['is reloaded', async ({ keptFile }) => keptFile.start()],
  ])('stays that of the other when the tab before %s', async ([, act]) => {
    const { files, tab, otherMarks } = await takeOver();
    await act(tab);
    // What the tab still has to do is done in turn.
    const other = visit(files, otherMarks);
    await other.keptFile.start();
    await other.waitForShown('two.json');
    expect(await readCopy(files.open, otherMarks.read()?.id ?? '')).toMatchObject({
      encoding: undefined,
    });
  });
});

describe('a copy that was forgotten', () => {
  test('is asked for by a reload, and goes for all tabs', async () => {
    const { files, marks, tab } = await openOne();
    const other = visit(files, createMarks());
    await other.keptFile.forget();
    expect(await measureCopy(files.open)).toBe(0);
    await tab.keptFile.forget();
    const again = visit(files, marks);
    await again.keptFile.start();
    expect(again.keptFile.getState().asked?.reason).toBe('Its copy was forgotten.');
  });

  test('is not made anew when the same file is read in another encoding', async () => {
    const { files, marks, tab } = await openOne('latin.json', 'latin1');
    await tab.keptFile.forget();
    tab.loads.readAgain('windows-1252');
    await poll(() => tab.loads.getState().kept?.source).toMatchObject({ encoding: 'windows-1252' });
    expect(await measureCopy(files.open)).toBe(0);
    expect(marks.read()?.reason).toBe('Its copy was forgotten.');
    await tab.openFile(answerFile('two.json'));
    await tab.waitForCopy();
  });
});

test('a file with which the page stopped working is asked for, and its copy goes', async () => {
  const { files, marks, tab } = await openOne();
  tab.loads.declareDead();
  expect(marks.read()).toMatchObject({
    name: 'one.json',
    reason: 'The page had stopped working with it.',
  });
  await poll(() => measureCopy(files.open)).toBe(0);
});
