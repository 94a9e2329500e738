import { distinctValues } from '../model/editQuery.ts';
import { decodeText } from './decodeText.ts';
import { encodeText } from './encodeText.ts';

/** How many lists are remembered. A view has a few, and its history some more. */
const KEPT = 8;

/** A router reads and writes one address several times for a click, and a list can be long. */
const texts = new WeakMap<readonly string[], string>();
const lists = new Map<string, readonly string[]>();

/** The values of a list as the value of one parameter, with commas between them. */
export function formatListText(values: readonly string[]): string {
  const known = texts.get(values);
  if (known !== undefined) return known;
  const text = values.map((value) => encodeText(value).replaceAll(',', '%2C')).join(',');
  texts.set(values, text);
  // The same list comes back when the address is read, so that what was asked about it is known.
  if (distinctValues(values).length === values.length) remember(text, values);
  return text;
}

/** The values that `formatListText` wrote; `undefined` where some are empty or the same but for their case. */
export function parseListText(text: string): readonly string[] | undefined {
  const known = lists.get(text);
  if (known !== undefined) return known;
  const written = text.split(',');
  const values = distinctValues(written.map(decodeText));
  if (values.length !== written.length) return undefined;
  remember(text, values);
  return values;
}

function remember(text: string, values: readonly string[]): void {
  lists.set(text, values);
  const [oldest] = lists.keys();
  if (lists.size > KEPT && oldest !== undefined) lists.delete(oldest);
}
