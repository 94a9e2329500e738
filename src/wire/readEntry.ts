import { readTime } from '../base/readTime.ts';
import type { IssueKind } from '../model/issue.ts';
import { normaliseType } from '../model/processTypes.ts';
import type { ProcessRecord, SignedState } from '../model/record.ts';
import type { BatchFieldId } from '../model/rowBatch.ts';
import { VALUE_MEMBERS } from './valueMembers.ts';

/** The members of records that have a column or hold the values. All others are kept as raw JSON. */
export const KNOWN_RECORD_FIELDS: ReadonlySet<string> = new Set([
  'key',
  'value',
  'lastUploadTimestamp',
]);

interface JsonObject {
  readonly [name: string]: unknown;
}

function isObject(json: unknown): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

const NAMES = new Map(VALUE_MEMBERS.map(({ field, names }) => [field, names]));

/** The JSON of the member of a value that fills a field. */
function readMember(value: JsonObject, field: BatchFieldId): unknown {
  for (const name of NAMES.get(field) ?? []) {
    const json = value[name];
    if (json !== undefined && json !== null) return json;
  }
  return undefined;
}

/** Whether an element of `recordList` has values. */
export function isRecord(entry: unknown): boolean {
  return isObject(entry) && entry.value !== undefined;
}

const SIGNED_WORDS: ReadonlyMap<unknown, SignedState> = new Map<unknown, SignedState>([
  ...[true, 'true', 'yes', 'y', 'signed', 1, '1'].map((word) => [word, 'signed'] as const),
  ...[false, 'false', 'no', 'n', 'unsigned', 0, '0'].map((word) => [word, 'unsigned'] as const),
  ...[null, undefined, '', 'unknown'].map((word) => [word, 'unknown'] as const),
]);

/** `undefined` for a value that is not a signature state. */
function readSigned(json: unknown): SignedState | undefined {
  return SIGNED_WORDS.get(typeof json === 'string' ? json.trim().toLowerCase() : json);
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

/** Whether a text stands for an object below the depth at which `ConvertTo-Json` of PowerShell stops. */
function isPowerShellText(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('@{');
}

/** Receives the records and issues of an entry. */
export interface EntrySink {
  onRecord(record: ProcessRecord, valueIndex: number): void;
  onIssue(kind: IssueKind): void;
}

/**
 * The values of a key: a list, a single object, nothing, or an object whose members are numbered from 0, as
 * some programs serialise lists, or a list with its `Count`, as Windows PowerShell does.
 */
export function listValues(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value === undefined || value === null) return [];
  if (!isObject(value)) return [value];
  if (Array.isArray(value.value) && typeof value.Count === 'number') return value.value;
  const names = Object.keys(value);
  const isNumbered = names.length > 0 && names.every((name, index) => name === String(index));
  return isNumbered ? Object.values(value) : [value];
}

/**
 * Reads an element of `recordList`, in any of the forms that the service's page and its clients show:
 * `value` in the forms of `listValues`; `key` as an object, a list of one, or plain text; `type` and
 * `signer` as aliases of `processType` and `companyName`. Each issue is reported once.
 */
export function readEntry(entry: unknown, sink: EntrySink): void {
  if (!isObject(entry)) {
    sink.onIssue(isPowerShellText(entry) ? 'powerShellText' : 'notARecord');
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

  const readUpload = (json: unknown): string | undefined => {
    const time = readTime(json);
    if (time === undefined && json !== undefined && json !== null && json !== '' && json !== 0) {
      odd = true;
    }
    return time === undefined ? undefined : new Date(time).toISOString();
  };

  const readSignature = (json: unknown): SignedState => {
    const signed = readSigned(json);
    odd ||= signed === undefined;
    return signed ?? 'unknown';
  };

  const values = listValues(entry.value);
  if (values.length === 0) {
    sink.onIssue('noValue');
    return;
  }

  const key = readKey(entry.key);
  if (key === undefined && !odd) sink.onIssue('noKey');
  let strange = false;
  let isText = false;
  let empty = false;
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (!isObject(value)) {
      if (isPowerShellText(value)) isText = true;
      else strange = true;
      continue;
    }
    empty ||= Object.keys(value).length === 0;
    const member = (field: BatchFieldId) => readMember(value, field);
    sink.onRecord(
      {
        name: readText(member('name')),
        type: readType(readText(member('type'))),
        signed: readSignature(member('signed')),
        company: readTexts(member('company')),
        product: readText(member('product')),
        title: readText(member('title')),
        description: readText(member('description')),
        path: readText(member('path')),
        canonicalPath: readText(member('canonicalPath')),
        key,
        uploaded: readUpload(member('uploaded') ?? entry.lastUploadTimestamp),
      },
      index,
    );
  }
  if (empty) sink.onIssue('emptyValue');
  if (strange) sink.onIssue('notARecord');
  if (isText) sink.onIssue('powerShellText');
  if (odd) sink.onIssue('oddField');
}
