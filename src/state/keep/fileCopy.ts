/** The facts that are stored beside the bytes of a copy. */
export interface CopyFacts {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** The encoding that the reader chose. */
  readonly encoding?: string | undefined;
}

/** Opens the private file system of this origin. Rejects if the browser has none. */
export type OpenDirectory = () => Promise<FileSystemDirectoryHandle>;

/** The private file system of this origin, which no other origin and no other program can list. */
export const openPrivateFiles: OpenDirectory = async () => navigator.storage.getDirectory();

const FOLDER = 'opened-file';

/** The name of the file with the facts of a copy. The file with its bytes is named after the id. */
function factsName(id: string): string {
  return `${id}.json`;
}

function isFactsName(name: string): boolean {
  return name.endsWith(factsName(''));
}

/** Opens the folder of the copies. Rejects if it does not exist, unless `create` is set. */
async function openFolder(open: OpenDirectory, create = false): Promise<FileSystemDirectoryHandle> {
  return (await open()).getDirectoryHandle(FOLDER, { create });
}

async function removeFrom(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  // A copy that another tab is still writing stays until the next copy is made.
  await folder.removeEntry(name).catch(() => undefined);
}

async function listNames(folder: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

async function removeEach(folder: FileSystemDirectoryHandle, names: readonly string[]) {
  for (const name of names) await removeFrom(folder, name);
}

async function writeTo(folder: FileSystemDirectoryHandle, name: string, content: Blob) {
  const handle = await folder.getFileHandle(name, { create: true });
  await content.stream().pipeTo(await handle.createWritable());
}

function isFacts(value: unknown): value is CopyFacts {
  if (typeof value !== 'object' || value === null) return false;
  if (!('id' in value && 'name' in value && 'size' in value)) return false;
  const encoding = 'encoding' in value ? value.encoding : undefined;
  return (
    typeof value.id === 'string' &&
    typeof value.name === 'string' &&
    typeof value.size === 'number' &&
    (encoding === undefined || typeof encoding === 'string')
  );
}

async function readFacts(
  folder: FileSystemDirectoryHandle,
  id: string,
): Promise<CopyFacts | undefined> {
  const handle = await folder.getFileHandle(factsName(id));
  const facts: unknown = JSON.parse(await (await handle.getFile()).text());
  return isFacts(facts) && facts.id === id ? facts : undefined;
}

async function createFacts(folder: FileSystemDirectoryHandle, facts: CopyFacts): Promise<void> {
  await writeTo(folder, factsName(facts.id), new Blob([JSON.stringify(facts)]));
}

/** Writes the facts of a copy, if it still exists: a copy of another tab may have replaced it. */
export async function writeFacts(open: OpenDirectory, facts: CopyFacts): Promise<void> {
  const folder = await openFolder(open, true);
  const names = await listNames(folder);
  if (names.includes(factsName(facts.id))) await createFacts(folder, facts);
}

/** Whether an error says that the storage is full. */
export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/**
 * Copies a file as a stream, in place of the earlier copies. These are removed afterwards, or before if the
 * storage is full. If two tabs copy at the same time, at least one keeps its copy, because each removes
 * only older ones. Rejects if the copy cannot be made, and removes its parts then.
 */
export async function writeCopy(open: OpenDirectory, file: File, facts: CopyFacts): Promise<void> {
  const folder = await openFolder(open, true);
  const own = [factsName(facts.id), facts.id];
  const older = (await listNames(folder)).filter((name) => !own.includes(name));
  const write = async () => {
    await createFacts(folder, facts);
    await writeTo(folder, facts.id, file);
  };
  try {
    await write().catch(async (error: unknown) => {
      if (!isFull(error) || older.length === 0) throw error;
      await removeEach(folder, older);
      await write();
    });
  } catch (error) {
    await removeEach(folder, own);
    throw error;
  } finally {
    await removeEach(folder, older);
  }
}

/** The copy with this id and its encoding; `undefined` if it is gone, replaced or incomplete. */
export async function readCopy(
  open: OpenDirectory,
  id: string,
): Promise<{ readonly file: File; readonly encoding: string | undefined } | undefined> {
  try {
    const folder = await openFolder(open);
    const facts = await readFacts(folder, id);
    if (facts === undefined) return undefined;
    const bytes = await (await folder.getFileHandle(id)).getFile();
    if (bytes.size !== facts.size) return undefined;
    return { file: new File([bytes], facts.name), encoding: facts.encoding };
  } catch {
    return undefined;
  }
}

/** Forgets a copy. Its bytes may stay until the next start, for a page that is still reading them. */
export async function removeCopy(
  open: OpenDirectory,
  id: string,
  keepsBytes = false,
): Promise<void> {
  try {
    const folder = await openFolder(open);
    await removeEach(folder, keepsBytes ? [factsName(id)] : [factsName(id), id]);
  } catch {
    // A browser without private files has no copy.
  }
}

/** Forgets the copies of all tabs. The bytes of one of them may stay, as with `removeCopy`. */
export async function removeCopies(open: OpenDirectory, bytesKept?: string): Promise<void> {
  try {
    const folder = await openFolder(open);
    const names = await listNames(folder);
    await removeEach(
      folder,
      names.filter((name) => name !== bytesKept),
    );
  } catch {
    // A browser without private files has no copy.
  }
}

/** Removes the bytes of copies that were forgotten or replaced while a page was reading them. */
export async function sweepCopies(open: OpenDirectory): Promise<void> {
  try {
    const folder = await openFolder(open);
    const names = await listNames(folder);
    await removeEach(
      folder,
      names.filter((name) => !isFactsName(name) && !names.includes(factsName(name))),
    );
  } catch {
    // A browser without private files has no copy.
  }
}

/** The size of all complete copies in bytes, without their facts. */
export async function measureCopy(open: OpenDirectory): Promise<number> {
  let size = 0;
  try {
    const folder = await openFolder(open);
    for await (const handle of folder.values()) {
      if (handle.kind === 'file' && !isFactsName(handle.name))
        size += (await handle.getFile()).size;
    }
  } catch {
    // A browser without private files has no copy.
  }
  return size;
}
