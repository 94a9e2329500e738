import type { ByteQueue } from './byteQueue.ts';

const OPEN_OBJECT = 0x7b;
/** The largest distance in bytes between the bracket of a record and its first name with colon. */
export const LONGEST_GAP_BYTES = 256;
const DECODER = new TextDecoder();

/** The plain members that may precede `key` and `value` in a record: texts, numbers or words. */
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
 * How strict the search is. `listed`: a list of records was found, and an object is a record if it has a
 * `key` or `value` that is an object or a list, after plain members only. `lone`: the key must also have a
 * name, so that other JSON is not taken for an answer.
 */
export type RecordContext = 'listed' | 'lone';

/** The start of a record; `isSure` is false if the bytes end too early to decide. */
export interface RecordStart {
  readonly at: number;
  readonly isSure: boolean;
}

function textOf({ bytes, base, end }: ByteQueue, from: number, to: number): string {
  return DECODER.decode(bytes.subarray(Math.max(0, from - base), Math.min(to, end) - base));
}

/**
 * Whether a record begins with the bracket before `from`; `undefined` if the bytes end too early to decide.
 * @param isAll whether there are no more bytes
 */
function beginsAt(
  queue: ByteQueue,
  from: number,
  context: RecordContext,
  isAll: boolean,
): boolean | undefined {
  const text = textOf(queue, from, from + LONGEST_GAP_BYTES);
  if ((context === 'listed' ? RECORD_BEGINS : LONE_RECORD_BEGINS).test(text)) return true;
  const mayGrow = !isAll && queue.end < from + LONGEST_GAP_BYTES;
  return mayGrow && MAY_BEGIN.test(text) ? undefined : false;
}

/** Finds the next record from `from` on; the end of the bytes if there is none. */
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

/** The offset of a record inside an element; `undefined` if there is none. */
export function findInnerRecord(element: Uint8Array): number | undefined {
  for (let at = 1; ; at++) {
    at = element.indexOf(OPEN_OBJECT, at);
    if (at < 0) return undefined;
    const text = DECODER.decode(element.subarray(at + 1, at + 1 + LONGEST_GAP_BYTES));
    if (LONE_RECORD_BEGINS.test(text)) return at;
  }
}

/** Whether the list that opens at `at` begins with a record; `undefined` if it is too early to decide. */
export function beginsWithRecord(
  queue: ByteQueue,
  at: number,
  isAll: boolean,
): boolean | undefined {
  const text = textOf(queue, at + 1, at + 1 + LONGEST_GAP_BYTES);
  const gap = OPENS.exec(text)?.[0].length;
  if (gap !== undefined) return beginsAt(queue, at + 1 + gap, 'lone', isAll);
  const mayGrow = !isAll && queue.end < at + 1 + LONGEST_GAP_BYTES;
  return mayGrow && IS_SPACE.test(text) ? undefined : false;
}
