import { ODDITIES } from '../oddities.ts';
import { formatAnswer, SAMPLE } from '../sample.ts';
import type { WireEntry } from '../wireEntry.ts';

const LIST_START = '{"recordList": [';
const LIST_END = ']}';

const BROKEN_ENTRIES = [
  '{"key": {"name": "bareword.exe"}, "value": [{"name": bareword.exe}]}',
  '{"key": {"name": "escape.exe"}, "value": [{"name": "escape.exe", "path": "C:\\escape.exe"}]}',
  '{"key": {"name": "comma.exe"}, "value": [{"name": "comma.exe",,}]}',
];
const ENTRIES_BETWEEN_BROKEN = 50;

/** The sample as the service would send it. */
export function joinSample(): string {
  return formatAnswer(SAMPLE);
}

/** The records of all oddities that are JSON with the usual layout, in one answer. */
export function joinOddities(): string {
  const lists = ODDITIES.filter(({ end }) => end === 'complete').flatMap(({ json }) => {
    const isUsual = json.startsWith(LIST_START) && json.endsWith(LIST_END) && isJson(json);
    const list = isUsual ? json.slice(LIST_START.length, -LIST_END.length).trim() : '';
    return list === '' ? [] : [list];
  });
  return LIST_START + lists.join(', ') + LIST_END;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Splits a text into pieces of this many characters; the last one can be shorter. */
export function* cutIntoPieces(text: string, length: number): Generator<string> {
  for (let start = 0; start < text.length; start += length) {
    yield text.slice(start, start + length);
  }
}

/** An answer with these entries, and an invalid record after every fifty of them. */
export function mixInBroken(entries: readonly WireEntry[]): string {
  const texts = entries.flatMap((entry, index) => {
    const text = JSON.stringify(entry);
    if ((index + 1) % ENTRIES_BETWEEN_BROKEN !== 0) return [text];
    const turn = Math.floor(index / ENTRIES_BETWEEN_BROKEN) % BROKEN_ENTRIES.length;
    return [text, BROKEN_ENTRIES[turn]];
  });
  return LIST_START + texts.join(', ') + LIST_END;
}
