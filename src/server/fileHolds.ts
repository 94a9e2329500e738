import { createReadStream } from 'node:fs';
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';

/** The magic number of gzip files (RFC 1952, 2.3.1). Brotli has none. */
const GZIP_MAGIC = Buffer.from([0x1f, 0x8b]);

/**
 * Whether a file of any size contains one of these texts, plain or compressed: gzip is recognised by its
 * magic number, Brotli by its name. An unreadable file contains none; a damaged one is searched up to the
 * damage.
 */
export async function fileHolds(path: string, texts: readonly string[]): Promise<boolean> {
  const wanted = texts.filter((text) => text !== '').map((text) => Buffer.from(text));
  if (wanted.length === 0) return false;
  if (await streamHolds(createReadStream(path), wanted)) return true;
  const unpack = await chooseUnpacker(path);
  return unpack !== undefined && streamHolds(unpackFile(path, unpack), wanted);
}

async function chooseUnpacker(path: string): Promise<Transform | undefined> {
  if (/\.br$/i.test(path)) return createBrotliDecompress();
  const start = createReadStream(path, { end: GZIP_MAGIC.length - 1 });
  return (await streamHolds(start, [GZIP_MAGIC])) ? createGunzip() : undefined;
}

function unpackFile(path: string, unpack: Transform): Transform {
  const file = createReadStream(path);
  file.once('error', (error) => unpack.destroy(error));
  unpack.once('close', () => file.destroy());
  return file.pipe(unpack);
}

/** Carries the end of each chunk over to the next, since a text can span both. */
async function streamHolds(
  pieces: AsyncIterable<Buffer>,
  wanted: readonly Buffer[],
): Promise<boolean> {
  const overlap = Math.max(...wanted.map(({ length }) => length)) - 1;
  let rest = Buffer.alloc(0);
  try {
    for await (const piece of pieces) {
      const bytes = Buffer.concat([rest, piece]);
      if (wanted.some((text) => bytes.includes(text))) return true;
      rest = bytes.subarray(Math.max(0, bytes.length - overlap));
    }
  } catch {
    // A stream that cannot be read or unpacked is searched up to that point.
  }
  return false;
}
