import { keepRaw, type LeftOut, type ListRow, type ListTable, MOST_CELLS } from './listTable.ts';

interface JsonObject {
  readonly [name: string]: unknown;
}

function isObject(json: unknown): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** Members in which programs put the list of their records. */
const LISTS = ['data', 'results', 'hits', 'rows', 'value', 'processes', 'events'];
/** Objects within objects that are read. */
const DEEPEST = 4;

interface Entry {
  readonly number: number;
  readonly json: JsonObject;
}

/** Reads a text as JSON: an object, a list, a wrapped list, the answer of a hunt, or an object a line. */
export function readJsonList(text: string): ListTable | undefined {
  const trimmed = text.trimStart();
  if (!/^[[{]/.test(trimmed)) return undefined;
  const leftOut: LeftOut[] = [];
  const whole = parse(trimmed);
  const entries = whole === undefined ? readJsonLines(text, leftOut) : listEntries(whole, leftOut);
  if (entries.length === 0) return undefined;

  const columns = new Map<string, number>();
  const rows: ListRow[] = entries.map(({ number, json }) => {
    const cells: string[] = [];
    flatten(json, '', 0, (name, value) => {
      const known = columns.get(name);
      if (known === undefined && columns.size >= MOST_CELLS) return;
      const column = known ?? columns.size;
      columns.set(name, column);
      cells[column] = value;
    });
    return { number, cells, raw: keepRaw(JSON.stringify(json)) };
  });
  const heads = [...columns.keys()];
  return {
    layout: 'json',
    words: whole === undefined ? 'JSON, an object a line' : 'JSON',
    heads,
    rows: rows.map((row) => ({ ...row, cells: heads.map((_, column) => row.cells[column] ?? '') })),
    repaired: 0,
    leftOut,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readJsonLines(text: string, leftOut: LeftOut[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const [index, line] of text.split(/\r*\n|\r/).entries()) {
    const written = line.trim().replace(/,$/, '');
    if (written === '' || written === '[' || written === ']') continue;
    const json = parse(written);
    if (isObject(json)) entries.push({ number: index + 1, json: unwrap(json) });
    else leftOut.push({ number: index + 1, why: 'It is no JSON object.' });
  }
  // A document that is cut off has hardly a line that is an object.
  return entries.length >= leftOut.length ? entries : [];
}

function listEntries(json: unknown, leftOut: LeftOut[]): readonly Entry[] {
  const list = findList(json);
  return list.flatMap((entry, index): readonly Entry[] => {
    if (isObject(entry)) return [{ number: index + 1, json: unwrap(entry) }];
    if (typeof entry === 'string') return [{ number: index + 1, json: { value: entry } }];
    leftOut.push({ number: index + 1, why: 'It is no JSON object.' });
    return [];
  });
}

function findList(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json;
  if (!isObject(json)) return [];
  const { data } = json;
  const map = isObject(data) ? data.resultIdToElementDataMap : json.resultIdToElementDataMap;
  if (isObject(map)) return Object.values(map).map(readElement);
  for (const name of LISTS) {
    const inside = json[name];
    if (Array.isArray(inside)) return inside;
    if (isObject(inside) && findList(inside).length > 1) return findList(inside);
  }
  return [json];
}

/** An element of the answer to a hunt on the platform: its features by name. */
function readElement(element: unknown): unknown {
  if (!isObject(element)) return element;
  const flat: { [name: string]: unknown } = {};
  const { simpleValues, elementValues } = element;
  for (const [name, feature] of Object.entries(isObject(simpleValues) ? simpleValues : {})) {
    if (isObject(feature) && Array.isArray(feature.values)) flat[name] = feature.values[0];
  }
  for (const [name, feature] of Object.entries(isObject(elementValues) ? elementValues : {})) {
    const [first] =
      isObject(feature) && Array.isArray(feature.elementValues) ? feature.elementValues : [];
    if (isObject(first)) flat[name] = first.name;
  }
  return flat;
}

/** The record within what logs and search engines wrap around it. */
function unwrap(json: JsonObject): JsonObject {
  if (isObject(json._source)) return json._source;
  if (isObject(json.columns)) return { ...json, ...json.columns, columns: undefined };
  return json;
}

/** Calls `put` with the dotted name and the text of each value. Of a list, the first value counts. */
function flatten(
  json: JsonObject,
  prefix: string,
  depth: number,
  put: (name: string, value: string) => void,
): void {
  for (const [name, json_] of Object.entries(json)) {
    const value: unknown = Array.isArray(json_) ? json_[0] : json_;
    const dotted = prefix + name;
    if (isObject(value)) {
      if (depth < DEEPEST) flatten(value, `${dotted}.`, depth + 1, put);
    } else if (value !== null && value !== undefined) put(dotted, String(value));
  }
}
