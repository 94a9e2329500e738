import { distinctValues } from '../model/editQuery.ts';
import { decodeText } from './decodeText.ts';
import { encodeText } from './encodeText.ts';

/** The number of lists that are remembered: a few for a view, and some for its history. */
const MOST_LISTS = 8;

/** One address is read and written several times per click, and a list can be long. */
const texts = new WeakMap<readonly string[], string>();
const lists = new Map<string, readonly string[]>();

/** Formats the values of a list as one parameter value, separated by commas. */
export function formatListText(values: readonly string[]): string {
  const known = texts.get(values);
  if (known !== undefined) return known;
  const text = values.map((value) => encodeText(value).replaceAll(',', '%2C')).join(',');
  texts.set(values, text);
  // Reading the address returns the same list object, so that cached answers about it are found.
  if (distinctValues(values).length === values.length) remember(text, values);
  return text;
}

/** Parses the values of `formatListText`; `undefined` if some are empty or differ only in case. */
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
  if (lists.size > MOST_LISTS && oldest !== undefined) lists.delete(oldest);
}
