import { FIELDS, type FieldId } from '../model/fields.ts';

/** What can stand before a colon: a field, or a question about a row. */
export type Prefix =
  | { readonly kind: 'field'; readonly field: FieldId }
  | { readonly kind: 'missing' }
  | { readonly kind: 'values' };

/** Other names of fields: the service's own ones, and a short one. */
const ALIASES: readonly (readonly [string, FieldId])[] = [
  ['canonical', 'canonicalPath'],
  ['canonizedPath', 'canonicalPath'],
  ['companyName', 'company'],
  ['fileDescription', 'description'],
  ['isSigned', 'signed'],
  ['lastUploadTimestamp', 'uploaded'],
  ['processType', 'type'],
  ['productName', 'product'],
];

const PREFIXES: ReadonlyMap<string, Prefix> = new Map<string, Prefix>([
  ...FIELDS.map(({ id }) => [id.toLowerCase(), { kind: 'field', field: id }] as const),
  ...ALIASES.map(([alias, field]) => [alias.toLowerCase(), { kind: 'field', field }] as const),
  ['missing', { kind: 'missing' }],
  ['values', { kind: 'values' }],
]);

/** What a name before a colon means, whatever its case; `undefined` when it is no such name. */
export function findPrefix(name: string): Prefix | undefined {
  return PREFIXES.get(name.toLowerCase());
}

/** The field that a name means, whatever its case; `undefined` when it means none. */
export function findField(name: string): FieldId | undefined {
  const prefix = findPrefix(name);
  return prefix?.kind === 'field' ? prefix.field : undefined;
}
