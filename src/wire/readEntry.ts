import { readTime } from '../base/readTime.ts';
import type { IssueKind } from '../model/issue.ts';
import { normaliseType } from '../model/processTypes.ts';
import type { ProcessRecord, SignedState } from '../model/record.ts';

/** The members of a record and of a value that have a column. All others are kept as they came. */
export const KNOWN_RECORD_FIELDS: ReadonlySet<string> = new Set([
  'key',
  'value',
  'lastUploadTimestamp',
]);
export const KNOWN_VALUE_FIELDS: ReadonlySet<string> = new Set([
  'name',
  'title',
  'productName',
  'companyName',
  'signer',
  'fileDescription',
  'path',
  'canonizedPath',
  'processType',
  'type',
  'isSigned',
  'lastUploadTimestamp',
]);

interface JsonObject {
  readonly [name: string]: unknown;
}

function isObject(json: unknown): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

const SIGNED_WORDS: ReadonlyMap<unknown, SignedState> = new Map<unknown, SignedState>([
  [true, 'signed'],
  ['true', 'signed'],
  [1, 'signed'],
  ['1', 'signed'],
  [false, 'unsigned'],
  ['false', 'unsigned'],
  [0, 'unsigned'],
  ['0', 'unsigned'],
]);

function readSigned(json: unknown): SignedState {
  const word = typeof json === 'string' ? json.trim().toLowerCase() : json;
  return SIGNED_WORDS.get(word) ?? 'unknown';
}

const normalTypes = new Map<string, string>();

function readType(type: string | undefined): string | undefined {
  if (type === undefined) return undefined;
  let normal = normalTypes.get(type);
  if (normal === undefined) {
    normal = normaliseType(type);
    if (normalTypes.size < 1_000) normalTypes.set(type, normal);
  }
  return normal === '' ? undefined : normal;
}

/** What a reader does with the records and oddities it finds in an entry. */
export interface EntrySink {
  onRecord(record: ProcessRecord, valueIndex: number): void;
  onIssue(kind: Exclude<IssueKind, 'unreadable'>): void;
}

/**
 * Reads one element of `recordList`, in any of the forms that the service's page and its clients
 * show: `value` as a list, one object or nothing; `key` as an object, a list of one, or plain text;
 * `type` and `signer` beside `processType` and `companyName`. Each oddity is reported once.
 */
export function readEntry(entry: unknown, sink: EntrySink): void {
  if (!isObject(entry)) {
    sink.onIssue('notARecord');
    return;
  }
  let odd = false;

  const readText = (json: unknown): string | undefined => {
    if (typeof json === 'string') return json;
    if (json === undefined || json === null) return undefined;
    if (typeof json === 'object') {
      odd = true;
      return undefined;
    }
    return String(json);
  };

  const readTexts = (json: unknown): string | undefined => {
    if (!Array.isArray(json)) return readText(json);
    const texts = json.map(readText).filter((text) => text !== undefined);
    return texts.length > 0 ? texts.join('; ') : undefined;
  };

  const readKey = (json: unknown): string | undefined => {
    const key: unknown = Array.isArray(json) && json.length === 1 ? json[0] : json;
    return isObject(key) ? readText(key.name) : readText(key);
  };

  const list = entry.value ?? [];
  const values: readonly unknown[] = Array.isArray(list) ? list : [list];
  if (values.length === 0) {
    sink.onIssue('noValue');
    return;
  }

  const key = readKey(entry.key);
  let strange = false;
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (!isObject(value)) {
      strange = true;
      continue;
    }
    const uploaded = readTime(value.lastUploadTimestamp ?? entry.lastUploadTimestamp);
    sink.onRecord(
      {
        name: readText(value.name),
        type: readType(readText(value.processType ?? value.type)),
        signed: readSigned(value.isSigned),
        company: readTexts(value.companyName ?? value.signer),
        product: readText(value.productName),
        title: readText(value.title),
        description: readText(value.fileDescription),
        path: readText(value.path),
        canonicalPath: readText(value.canonizedPath),
        key,
        uploaded: uploaded === undefined ? undefined : new Date(uploaded).toISOString(),
      },
      index,
    );
  }
  if (strange) sink.onIssue('notARecord');
  if (odd) sink.onIssue('oddField');
}
