/** What is kept of a file beside its bytes. */
export interface CopyFacts {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** The encoding that the reader chose. */
  readonly encoding?: string | undefined;
}

/** Opens the private files of this origin. Rejects where the browser has none. */
export type OpenDirectory = () => Promise<FileSystemDirectoryHandle>;

/** The private files of this origin, which no other origin and no other program lists. */
export const openPrivateFiles: OpenDirectory = async () => navigator.storage.getDirectory();

const FOLDER = 'opened-file';
const FACTS = 'facts.json';

/** The folder of the copy. Where it is not made, it rejects if there is none. */
async function openFolder(open: OpenDirectory, create = false): Promise<FileSystemDirectoryHandle> {
  return (await open()).getDirectoryHandle(FOLDER, { create });
}

async function removeFrom(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  // A copy that another tab still writes stays until the next one is made.
  await folder.removeEntry(name).catch(() => undefined);
}

async function removeAllBut(folder: FileSystemDirectoryHandle, kept: readonly string[]) {
  const names: string[] = [];
  for await (const name of folder.keys()) if (!kept.includes(name)) names.push(name);
  for (const name of names) await removeFrom(folder, name);
}

async function writeTo(folder: FileSystemDirectoryHandle, name: string, content: Blob) {
  const handle = await folder.getFileHandle(name, { create: true });
  await content.stream().pipeTo(await handle.createWritable());
}

function isFacts(value: unknown): value is CopyFacts {
  if (typeof value !== 'object' || value === null) return false;
  if (!('id' in value && 'name' in value && 'size' in value)) return false;
  return (
    typeof value.id === 'string' && typeof value.name === 'string' && typeof value.size === 'number'
  );
}

async function readFacts(folder: FileSystemDirectoryHandle): Promise<CopyFacts | undefined> {
  const handle = await folder.getFileHandle(FACTS);
  const facts: unknown = JSON.parse(await (await handle.getFile()).text());
  return isFacts(facts) ? facts : undefined;
}

/** Writes what is known of the copy that is there. */
export async function writeFacts(open: OpenDirectory, facts: CopyFacts): Promise<void> {
  await writeTo(await openFolder(open, true), FACTS, new Blob([JSON.stringify(facts)]));
}

/**
 * Copies a file, as its bytes come, in the place of the copy before. Rejects where there is no room.
 */
export async function writeCopy(open: OpenDirectory, file: File, facts: CopyFacts): Promise<void> {
  const folder = await openFolder(open, true);
  try {
    await writeTo(folder, facts.id, file);
    await writeFacts(open, facts);
  } finally {
    await removeAllBut(folder, [FACTS, facts.id]);
  }
}

/** The copy under this name and its encoding; `undefined` where it is gone, replaced or not whole. */
export async function readCopy(
  open: OpenDirectory,
  id: string,
): Promise<{ readonly file: File; readonly encoding: string | undefined } | undefined> {
  try {
    const folder = await openFolder(open);
    const facts = await readFacts(folder);
    if (facts?.id !== id) return undefined;
    const bytes = await (await folder.getFileHandle(id)).getFile();
    if (bytes.size !== facts.size) return undefined;
    return { file: new File([bytes], facts.name), encoding: facts.encoding };
  } catch {
    return undefined;
  }
}

/** Forgets the copy. Its bytes may stay until the next start for a page that still reads them. */
export async function removeCopy(open: OpenDirectory, keepsBytes = false): Promise<void> {
  try {
    const folder = await openFolder(open);
    if (keepsBytes) await removeFrom(folder, FACTS);
    else await removeAllBut(folder, []);
  } catch {
    // A browser without private files has no copy.
  }
}

/** Takes away the bytes of a copy that was forgotten. */
export async function sweepCopies(open: OpenDirectory): Promise<void> {
  try {
    const folder = await openFolder(open);
    const facts = await readFacts(folder).catch(() => undefined);
    if (facts === undefined) await removeAllBut(folder, []);
  } catch {
    // A browser without private files has no copy.
  }
}

/** How many bytes the copy takes. */
export async function measureCopy(open: OpenDirectory): Promise<number> {
  let size = 0;
  try {
    const folder = await openFolder(open);
    for await (const handle of folder.values()) {
      if (handle.kind === 'file') size += (await handle.getFile()).size;
    }
  } catch {
    // A browser without private files has no copy.
  }
  return size;
}
