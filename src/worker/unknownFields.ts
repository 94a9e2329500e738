import type { RecordDetails } from '../model/answers.ts';
import { KNOWN_RECORD_FIELDS, listValues } from '../wire/readEntry.ts';
import { KNOWN_VALUE_FIELDS } from '../wire/valueMembers.ts';

type UnknownFields = RecordDetails['unknownFields'];

function listUnknown(json: unknown, known: ReadonlySet<string>): UnknownFields {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return [];
  return Object.entries(json)
    .filter(([name]) => !known.has(name))
    .map(([name, value]) => ({ name, json: JSON.stringify(value) }));
}

/** The fields of an entry and of one of its values that no column shows. */
export function findUnknownFields(rawEntry: string, valueIndex: number): UnknownFields {
  const entry: { readonly value?: unknown } = JSON.parse(rawEntry);
  const value = listValues(entry.value)[valueIndex];
  return [...listUnknown(value, KNOWN_VALUE_FIELDS), ...listUnknown(entry, KNOWN_RECORD_FIELDS)];
}
