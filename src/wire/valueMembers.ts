import type { BatchFieldId } from '../model/rowBatch.ts';

/** The field of a row that members of a value fill. Of several, the first that is neither missing nor null counts. */
interface ValueMember {
  readonly field: BatchFieldId;
  readonly names: readonly [string, ...string[]];
}

/** The members of a value that have a column. All others are kept as raw JSON. */
export const VALUE_MEMBERS: readonly ValueMember[] = [
  { field: 'name', names: ['name'] },
  { field: 'title', names: ['title'] },
  { field: 'product', names: ['productName'] },
  { field: 'company', names: ['companyName', 'signer'] },
  { field: 'description', names: ['fileDescription'] },
  { field: 'path', names: ['path'] },
  { field: 'canonicalPath', names: ['canonizedPath'] },
  { field: 'type', names: ['processType', 'type'] },
  { field: 'signed', names: ['isSigned'] },
  { field: 'uploaded', names: ['lastUploadTimestamp'] },
];

/** The names of these members. */
export const KNOWN_VALUE_FIELDS: ReadonlySet<string> = new Set(
  VALUE_MEMBERS.flatMap(({ names }) => names),
);
