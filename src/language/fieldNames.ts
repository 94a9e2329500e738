import { FIELDS, type FieldId } from '../model/fields.ts';

/** The name before a colon: a field, or a question about a row. */
export type Prefix =
  | { readonly kind: 'field'; readonly field: FieldId }
  | { readonly kind: 'missing' }
  | { readonly kind: 'values' };

/** Aliases of fields: the names in the service's answer, and short ones. */
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

/** The prefix with this name, in any case; `undefined` if there is none. */
export function findPrefix(name: string): Prefix | undefined {
  return PREFIXES.get(name.toLowerCase());
}

/** The field with this name, in any case; `undefined` if there is none. */
export function findField(name: string): FieldId | undefined {
  const prefix = findPrefix(name);
  return prefix?.kind === 'field' ? prefix.field : undefined;
}
