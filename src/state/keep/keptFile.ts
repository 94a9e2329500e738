import type { Background } from '../background.ts';
import { createStore, type Readable } from '../createStore.ts';
import type { LoadSource, LoadsState } from '../loadMachine.ts';
import type { Loads } from '../loads.ts';
import { fileOf } from '../openedFiles.ts';
import { shareStore } from '../shareStore.ts';
import {
  type CopyFacts,
  isFull,
  type OpenDirectory,
  readCopy,
  removeCopies,
  removeCopy,
  sweepCopies,
  writeCopy,
  writeFacts,
} from './fileCopy.ts';
import type { Marks, OpenMark } from './openMark.ts';
import { readPreference, usePreference } from './preferences.ts';

const KEEPS_FILES = 'keepOpenedFile';

/** Larger files are not kept. In bytes. */
const LARGEST_KEPT_BYTES = 500_000_000;

/** Whether an opened file is kept across a reload, and a function that changes it. */
export function useKeepsFiles(): readonly [keeps: boolean, setKeeps: (keeps: boolean) => void] {
  return usePreference<boolean>(KEEPS_FILES, true);
}

/** The file that this tab had open. */
export interface KeptFileState {
  /** Set while the page waits for the reader to open the file again. */
  readonly asked: OpenMark | undefined;
  /** The file that was reopened from its copy, while the copy exists. */
  readonly reopened: OpenMark | undefined;
  /** Counts the changes of the copy. */
  readonly changes: number;
}

/** Keeps the file on screen across a reload. */
export interface KeptFile extends Readable<KeptFileState> {
  /** Begins the visit with the file that was open, or else with the data of the service. */
  readonly start: () => Promise<void>;
  /**
   * Removes the copy; the file stays on screen. After a reload the page asks for the file, unless `unasked`
   * is set.
   */
  readonly forget: (unasked?: boolean) => Promise<void>;
}

interface KeptFileSetup {
  readonly loads: Loads;
  readonly background: Background;
  readonly open: OpenDirectory;
  readonly marks: Marks;
}

/** A copy that was begun is made whole: half a copy is of no use. */
const NEVER = new AbortController().signal;

type FileSource = Extract<LoadSource, { readonly kind: 'file' }>;

function shownSource({ kept, running }: LoadsState): LoadSource | undefined {
  return kept?.source ?? (running?.preview && running.source);
}

/** Creates a `KeptFile` that follows these loads. */
export function createKeptFile({ loads, background, open, marks }: KeptFileSetup): KeptFile {
  const store = createStore<KeptFileState>({ asked: undefined, reopened: undefined, changes: 0 });
  const { getState, setState, subscribe } = store;
  /** The file on screen that has a copy, and the id of the copy. */
  let copied: { readonly file: File; readonly id: string; readonly isCopy: boolean } | undefined;
  /** The file whose copy was removed while it was on screen; it is not copied again. */
  let forgotten: File | undefined;
  let shown: LoadSource | undefined;
  let work: Promise<void> = Promise.resolve();

  const change = (part: Partial<KeptFileState>) =>
    setState({ ...getState(), ...part, changes: getState().changes + 1 });

  /** Runs tasks one after the other, so that a copy is not removed while it is written. */
  const enqueue = (task: () => Promise<void>) => {
    work = work.then(task).catch((error: unknown) => console.error(error));
    return work;
  };

  const copy = async (file: File, facts: CopyFacts) => {
    const { id, name, size } = facts;
    let next: OpenMark = { id, name, size };
    try {
      const run = () => writeCopy(open, file, facts);
      await background.add({ kind: 'keepFile', signal: NEVER, run });
    } catch (error) {
      const reason = isFull(error)
        ? 'The browser had no room for a copy of it.'
        : 'The browser did not let this page keep a copy of it, as in a private window or without HTTPS.';
      next = { name, size, reason };
      if (copied?.id === id) copied = undefined;
    }
    // Another file may be on screen by now.
    if (fileOf(shown) === file) marks.write(next);
    change({});
  };

  /** Gives up the copy of this tab. A copy that another tab has made in its place stays. */
  const release = (keepsBytes: boolean) => {
    const id = copied?.id ?? marks.read()?.id;
    copied = undefined;
    if (id !== undefined) void enqueue(() => removeCopy(open, id, keepsBytes));
  };

  const keep = (file: File, { name, size, encoding }: FileSource) => {
    if (copied?.file === file) {
      const { id } = copied;
      void enqueue(() => writeFacts(open, { id, name, size, encoding }));
      return;
    }
    if (forgotten === file) return;
    change({ reopened: undefined });
    const isWanted = readPreference<boolean>(KEEPS_FILES, true);
    if (!isWanted || size > LARGEST_KEPT_BYTES) {
      const reason = isWanted
        ? 'It is larger than 500 MB, and so it was not kept.'
        : 'The preferences say that opened files are not kept.';
      release(false);
      marks.write({ name, size, reason });
      return;
    }
    // `randomUUID` exists in secure contexts only.
    const id = crypto.getRandomValues(new Uint32Array(4)).join('-');
    copied = { file, id, isCopy: false };
    marks.write({ id, name, size, reason: 'The page was left before its copy was whole.' });
    void enqueue(() => copy(file, { id, name, size, encoding }));
  };

  const leave = () => {
    release(copied?.isCopy === true);
    marks.write(undefined);
    change({ reopened: undefined });
  };

  loads.subscribe(() => {
    const state = loads.getState();
    const { asked } = getState();
    // A file that crashed the worker is not reopened automatically.
    if (state.failed?.failure.kind === 'workerDied' && shown?.kind === 'file') {
      const { name, size } = shown;
      release(false);
      marks.write({ name, size, reason: 'The page had stopped working with it.' });
    }
    if (asked !== undefined && (state.running || state.kept)) change({ asked: undefined });
    const source = shownSource(state);
    if (source === undefined || source === shown) return;
    const before = shown;
    shown = source;
    const file = fileOf(source);
    if (file && source.kind === 'file') keep(file, source);
    else if (before?.kind === 'file' || marks.read() !== undefined) leave();
  });

  return {
    getState,
    subscribe,
    start: async () => {
      const mark = marks.read();
      if (mark === undefined) {
        void enqueue(() => sweepCopies(open));
        return loads.refresh();
      }
      await sweepCopies(open);
      const found = mark.id === undefined ? undefined : await readCopy(open, mark.id);
      if (found === undefined || mark.id === undefined) {
        const gone = 'Its copy is gone, is not whole, or made way for another file.';
        return change({ asked: { ...mark, reason: mark.reason ?? gone } });
      }
      copied = { file: found.file, id: mark.id, isCopy: true };
      change({ reopened: mark });
      loads.openFile(found.file, found.encoding);
    },
    forget: (unasked = false) =>
      enqueue(async () => {
        const mark = marks.read();
        // A load that is still reading the copy goes on; the bytes are removed at the next start.
        const isRead = copied?.isCopy === true && loads.getState().running !== undefined;
        await removeCopies(open, isRead ? copied?.id : undefined);
        copied = undefined;
        forgotten = fileOf(shown);
        const reason = 'Its copy was forgotten.';
        marks.write(mark && !unasked ? { name: mark.name, size: mark.size, reason } : undefined);
        change({ reopened: undefined });
      }),
  };
}

const shared = shareStore<KeptFile, KeptFileState>('KeptFile');

/** Provides the kept file. */
export const KeptFileContext = shared.Context;

/** The kept file, for removing its copy. Throws outside of a `KeptFileContext`. */
export const useKeptFile = shared.useHolder;

/** The state of the kept file; re-renders with every change. */
export const useKeptFileState = shared.useHolderState;
