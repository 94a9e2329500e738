import { DICTIONARY } from './dictionary.ts';
import { fieldOf, isFieldId } from './fields.ts';
import { formatValue, formatValueOf } from './formatValue.ts';
import type { CountedValue, FieldValue } from './query.ts';
import type { FieldKind } from './schema.ts';
import type { SubjectId } from './subjects.ts';

/** What the values of rows are counted by. The values of `missing` are ids of fields. */
export type FacetId = SubjectId;

/** Most frequent first, or by name. */
export type FacetOrder = 'count' | 'name';

/** Which values of a facet are asked for. */
export interface FacetRequest {
  readonly field: FacetId;
  /** Keeps the values that contain this text, whatever the case. */
  readonly find: string;
  readonly limit: number;
  readonly order?: FacetOrder;
  /** Whether spellings of one company, as `foldCompany` tells them, are counted as one value. */
  readonly folded?: boolean;
}

/** A facet of the side bar. */
export interface Facet {
  readonly id: FacetId;
  readonly label: string;
  /** For a tooltip. */
  readonly help: string;
  /** Whether it is open by default. */
  readonly open: boolean;
  /** Whether its values can be in the order of their names, too. */
  readonly sortable: boolean;
}

const COMPANY_HELP = 'Spellings of one company can be counted as one, in charts and groups, too.';

/** Kinds of fields whose values can be in the order of their names, too. */
const NAMED: ReadonlySet<FieldKind> = new Set(['category', 'type', 'path']);

/** The facets of the side bar, in their order. */
export const FACETS: readonly Facet[] = [
  ...DICTIONARY.fields
    .filter(({ facet }) => facet !== undefined)
    .map(({ id, label, help, kind, facet, spellings }) => ({
      id,
      label,
      help: spellings === undefined ? help : `${help} ${COMPANY_HELP}`,
      open: facet === 'open',
      sortable: NAMED.has(kind),
    })),
  {
    id: 'missing',
    label: 'Missing fields',
    help: 'Fields in which rows have no value. Two of them keep the rows that lack both; each is one more value of its own field.',
    open: false,
    sortable: true,
  },
];

/** The clause that choosing a value of a facet makes. */
export interface FacetTarget {
  readonly subject: SubjectId;
  readonly values: readonly FieldValue[];
}

/**
 * What choosing a value of a facet means: the value, or all of its spellings, or no value in the
 * field that it names.
 */
export function targetOf(facet: FacetId, { value, spellings = [] }: CountedValue): FacetTarget {
  if (facet !== 'missing') {
    return { subject: facet, values: spellings.length > 0 ? spellings : [value] };
  }
  if (value === undefined || !isFieldId(value)) throw new Error(`no field ${value}`);
  return { subject: value, values: [undefined] };
}

/** The value of a facet in words. */
export function formatFacetValue(facet: FacetId, value: FieldValue): string {
  if (facet !== 'missing') return formatValueOf(facet, value);
  return value !== undefined && isFieldId(value) ? fieldOf(value).label : formatValue(value);
}
