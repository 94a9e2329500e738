import type { WireEntry, WireValue } from '../../mocks/wireEntry.ts';

const ENDPOINT = '/rest/download_v1/process_classification';

/** Where an entry begins: within a text of JSON, the quotes would not stand alone. */
const NEXT = ',{"key":';

/** The columns of a file, as the table shows them at first. */
export const LABELS = [
  'Name',
  'Type',
  'Signed',
  'Company',
  'Path',
  'Product',
  'Description',
  'Title',
];

/** A value as the service sends it, and the key that it is filed under. */
export interface ServiceRow {
  readonly key: string;
  readonly value: WireValue;
}

/**
 * The rows as the stand-in sends them, got without the dashboard, one after the other: never all
 * of them are in memory.
 */
export async function* streamRows(serviceUrl: string): AsyncGenerator<ServiceRow> {
  const answer = await fetch(serviceUrl + ENDPOINT, { method: 'POST', body: '{}' });
  if (answer.body === null) throw new Error('no answer');
  const decoder = new TextDecoder();
  let rest = '';
  let isBegun = false;
  for await (const bytes of answer.body) {
    rest += decoder.decode(bytes, { stream: true });
    if (!isBegun) {
      const start = rest.indexOf('[');
      if (start < 0) continue;
      rest = rest.slice(start + 1);
      isBegun = true;
    }
    const end = rest.lastIndexOf(NEXT);
    if (end < 0) continue;
    yield* parseRows(rest.slice(0, end));
    rest = rest.slice(end + 1);
  }
  yield* parseRows(rest.slice(0, rest.lastIndexOf(']}')));
}

function parseRows(entries: string): readonly ServiceRow[] {
  const parsed: readonly WireEntry[] = JSON.parse(`[${entries}]`);
  return parsed.flatMap(({ key, value }) => value.map((one) => ({ key: key.name, value: one })));
}

/** The cells of a row under `LABELS`. */
export function cellsOf({ value }: ServiceRow): readonly string[] {
  const isSigned = value.isSigned ?? undefined;
  const signed = isSigned === undefined ? 'unknown' : isSigned ? 'signed' : 'unsigned';
  const { processType, companyName, productName, fileDescription } = value;
  const texts = [companyName, value.path, productName, fileDescription, value.title];
  return [value.name ?? '', processType ?? '', signed, ...texts.map((text) => text ?? '')];
}
