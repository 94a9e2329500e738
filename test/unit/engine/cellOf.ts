import { OTHER_LOCATION } from '../../../src/engine/location.ts';
import type { FieldValue } from '../../../src/model/query.ts';
import type { ProcessRecord } from '../../../src/model/record.ts';
import type { FieldId } from '../../../src/model/schema.ts';
import { rootOf } from './rootOf.ts';

/** The value of a field in a record. */
export function cellOf(record: ProcessRecord | undefined, field: FieldId): FieldValue {
  if (record === undefined) return undefined;
  const cells: Readonly<Record<FieldId, FieldValue>> = record;
  if (field !== 'location') return cells[field];
  const { canonicalPath, path } = record;
  if (canonicalPath === undefined && path === undefined) return undefined;
  return rootOf(canonicalPath ?? '') ?? rootOf(path ?? '') ?? OTHER_LOCATION;
}
