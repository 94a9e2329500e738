import { formatValue, formatValueOf } from './formatValue.ts';
import type { CountedValue, FieldValue } from './query.ts';
import { type FieldId, type FieldKind, findField, requireField, type Schema } from './schema.ts';

/** The facet that counts rows without a value. Its values are ids of fields. */
export const MISSING = 'missing';

/** Most rows first, fewest rows first, or by name. */
export type FacetOrder = 'count' | 'rare' | 'name';

/** Which values of a facet are asked for. */
export interface FacetRequest {
  /** The id of a field, or `MISSING`. */
  readonly field: FieldId;
  /** Keeps the values that contain this text, whatever the case. */
  readonly find: string;
  readonly limit: number;
  readonly order?: FacetOrder;
  /** Whether spellings of one company, as `foldCompany` tells them, are counted as one value. */
  readonly folded?: boolean;
}

/** A facet of the side bar. */
export interface Facet {
  /** The id of its field, or `MISSING`. */
  readonly id: FieldId;
  readonly label: string;
  /** For a tooltip. */
  readonly help: string;
  /** Whether it is open by default. */
  readonly open: boolean;
  /** Whether its values can be in another order than most rows first. */
  readonly sortable: boolean;
}

const COMPANY_HELP = 'Spellings of one company can be counted as one, in charts and groups, too.';

/** Kinds of fields whose values can be in another order than by their rows. */
const SORTABLE: ReadonlySet<FieldKind> = new Set(['text', 'category', 'type', 'path']);

const MISSING_FIELDS: Facet = {
  id: MISSING,
  label: 'Missing fields',
  help: 'Fields in which rows have no value. Two of them keep the rows that lack both; each is one more value of its own field.',
  open: false,
  sortable: true,
};

/** The facets of a table's side bar: those that are open by default, then the others, each in the order of the fields. */
export function listFacets({ fields }: Schema): readonly Facet[] {
  const facets = fields
    .filter(({ facet }) => facet !== undefined)
    .map(({ id, label, help, kind, facet, spellings }) => ({
      id,
      label,
      help: spellings === 'company' ? `${help} ${COMPANY_HELP}` : help,
      open: facet === 'open',
      sortable: SORTABLE.has(kind),
    }));
  const open = facets.filter((facet) => facet.open);
  return [...open, ...facets.filter((facet) => !facet.open), MISSING_FIELDS];
}

/** The clause that choosing a value of a facet makes. */
export interface FacetTarget {
  readonly field: FieldId;
  readonly values: readonly FieldValue[];
}

/**
 * What choosing a value of a facet means: the value, or all of its spellings, or no value in the
 * field that it names.
 */
export function targetOf(facet: FieldId, { value, spellings = [] }: CountedValue): FacetTarget {
  if (facet !== MISSING) {
    return { field: facet, values: spellings.length > 0 ? spellings : [value] };
  }
  if (value === undefined) throw new Error('The facet of missing fields has names of fields only.');
  return { field: value, values: [undefined] };
}

/** The value of a facet in words. */
export function formatFacetValue(schema: Schema, facet: FieldId, value: FieldValue): string {
  if (facet !== MISSING) return formatValueOf(requireField(schema, facet), value);
  const field = value === undefined ? undefined : findField(schema, value);
  return field?.label ?? formatValue(value);
}
