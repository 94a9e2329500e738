/** An answer names its list within this part of its beginning, in bytes. */
const BEGINNING = 4_096;

/** Whether a file looks like an answer of the service, which is no list but a dictionary. Gzip files are read. */
export async function isAnswer(file: File): Promise<boolean> {
  const first = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isGzip = first[0] === 0x1f && first[1] === 0x8b;
  const beginning = isGzip
    ? await unpackBeginning(file)
    : await file.slice(0, BEGINNING).arrayBuffer();
  const text = new TextDecoder().decode(beginning).replaceAll('\0', '');
  return text.includes('"recordList"');
}

async function unpackBeginning(file: File): Promise<Uint8Array<ArrayBuffer>> {
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    const { value = new Uint8Array(0) } = await reader.read();
    return value;
  } catch {
    return new Uint8Array(0);
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
