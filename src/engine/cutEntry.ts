/** A part of a text, `end` exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

const SPACE = /\s/;

/**
 * An entry with only these of its values, in this order. Whatever else it has stays letter for
 * letter: numbers with more digits than a number holds, escapes, members of the same name.
 * @param entry valid JSON text of an object whose `value` is a list, or an object numbered as one
 */
export function cutEntry(entry: string, valueIndexes: readonly number[]): string {
  const members = splitParts(entry, entry.indexOf('{'));
  // Of members of one name the last counts, as for `JSON.parse`.
  const list = members.map((member) => readMember(entry, member)).findLast(isValue);
  if (list === undefined) return entry;
  const values = splitParts(entry, list.start);
  const kept = valueIndexes.map((index) => values[index]);
  const texts = kept.map((span) =>
    span === undefined ? 'null' : entry.slice(span.start, span.end),
  );
  const end = entry.lastIndexOf(entry.charAt(list.start) === '{' ? '}' : ']', list.end);
  return `${entry.slice(0, list.start + 1)}${texts.join(',')}${entry.slice(end)}`;
}

interface Member extends Span {
  readonly name: unknown;
}

function isValue({ name }: Member): boolean {
  return name === 'value';
}

/** The name of a member, and where its value is. */
function readMember(text: string, { start, end }: Span): Member {
  const nameStart = text.indexOf('"', start);
  const nameEnd = endOfString(text, nameStart);
  let valueStart = text.indexOf(':', nameEnd) + 1;
  while (SPACE.test(text.charAt(valueStart))) valueStart++;
  return { name: JSON.parse(text.slice(nameStart, nameEnd)), start: valueStart, end };
}

/** What stands between the commas of the list or object that begins at `start`; nothing where it is empty. */
function splitParts(text: string, start: number): readonly Span[] {
  const parts: Span[] = [];
  let depth = 0;
  let from = start + 1;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at) - 1;
    else if (character === '[' || character === '{') depth++;
    else if (character === ',' && depth === 1) {
      parts.push({ start: from, end: at });
      from = at + 1;
    } else if ((character === ']' || character === '}') && --depth === 0) {
      if (text.slice(from, at).trim() !== '') parts.push({ start: from, end: at });
      break;
    }
  }
  return parts;
}

/** Where the string ends whose first quote is at `start`, its last quote included. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return at + 1;
  }
  return text.length;
}
