import type { ByteQueue } from './byteQueue.ts';

const OPEN_OBJECT = 0x7b;
/** How far behind a bracket a record's first name and its colon may stand, in bytes. */
export const GAP_LIMIT = 256;
const DECODER = new TextDecoder();

/** Behind the bracket of a record: members that are texts, numbers or words may stand before its own. */
const PLAIN_FIRST = String.raw`(?:[ \t\r\n]*"[^"\\]*"[ \t\r\n]*:[ \t\r\n]*(?:"[^"\\]*"|[^ \t\r\n,:{}[\]"]+)[ \t\r\n]*,)*`;
const RECORD_BEGINS = new RegExp(
  String.raw`^${PLAIN_FIRST}[ \t\r\n]*"(?:key|value)"[ \t\r\n]*:[ \t\r\n]*[{[]`,
);
const LONE_RECORD_BEGINS = new RegExp(
  String.raw`^${PLAIN_FIRST}[ \t\r\n]*"key"[ \t\r\n]*:[ \t\r\n]*\[?[ \t\r\n]*\{[ \t\r\n]*"name"`,
);
const MAY_BEGIN = /^[ \t\r\n]*(?:$|")/;
const OPENS = /^[ \t\r\n]*\{/;
const IS_SPACE = /^[ \t\r\n]*$/;

/**
 * How sure the place of a record has to be. `listed`: a list of records was there, and an object is a
 * record with a `key` or `value` that is an object or a list, behind no member but plain ones. `lone`:
 * the key must have a name, so that other JSON is not taken for an answer.
 */
export type RecordContext = 'listed' | 'lone';

/** Where a record begins; `isSure` is false where the bytes end too early to tell. */
export interface RecordStart {
  readonly at: number;
  readonly isSure: boolean;
}

function textOf({ bytes, base, end }: ByteQueue, from: number, to: number): string {
  return DECODER.decode(bytes.subarray(Math.max(0, from - base), Math.min(to, end) - base));
}

/**
 * Whether a record begins with the bracket before `from`; `undefined` where the bytes end too early to
 * tell.
 * @param isAll whether no more bytes come
 */
function beginsAt(
  queue: ByteQueue,
  from: number,
  context: RecordContext,
  isAll: boolean,
): boolean | undefined {
  const text = textOf(queue, from, from + GAP_LIMIT);
  if ((context === 'listed' ? RECORD_BEGINS : LONE_RECORD_BEGINS).test(text)) return true;
  const mayGrow = !isAll && queue.end < from + GAP_LIMIT;
  return mayGrow && MAY_BEGIN.test(text) ? undefined : false;
}

/** Finds the next record from `from` on; the end of the bytes where there is none. */
export function findRecord(
  queue: ByteQueue,
  from: number,
  context: RecordContext,
  isAll: boolean,
): RecordStart {
  const { bytes, base, end } = queue;
  for (let at = from; at < end; at++) {
    at = bytes.indexOf(OPEN_OBJECT, at - base) + base;
    if (at < base || at >= end) break;
    const found = beginsAt(queue, at + 1, context, isAll);
    if (found !== false) return { at, isSure: found === true };
  }
  return { at: end, isSure: true };
}

/** Where a record begins inside of an element: an offset in its bytes, `undefined` where none does. */
export function findInnerRecord(element: Uint8Array): number | undefined {
  for (let at = 1; ; at++) {
    at = element.indexOf(OPEN_OBJECT, at);
    if (at < 0) return undefined;
    const text = DECODER.decode(element.subarray(at + 1, at + 1 + GAP_LIMIT));
    if (LONE_RECORD_BEGINS.test(text)) return at;
  }
}

/** Whether the list that opens at `at` begins with a record; `undefined` where it is too early to tell. */
export function beginsWithRecord(
  queue: ByteQueue,
  at: number,
  isAll: boolean,
): boolean | undefined {
  const text = textOf(queue, at + 1, at + 1 + GAP_LIMIT);
  const gap = OPENS.exec(text)?.[0].length;
  if (gap !== undefined) return beginsAt(queue, at + 1 + gap, 'lone', isAll);
  const mayGrow = !isAll && queue.end < at + 1 + GAP_LIMIT;
  return mayGrow && IS_SPACE.test(text) ? undefined : false;
}
