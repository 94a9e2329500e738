import { formatValueOf } from '../../model/formatValue.ts';
import type { Clause } from '../../model/query.ts';
import { requireField, type Schema } from '../../model/schema.ts';
import { formatNumber } from '../../ui/formatNumber.ts';
import { spell } from '../../ui/spell.ts';

const MOST_VALUES = 3;

/** The words of a clause's chip. */
export interface ClauseWords {
  readonly label: string;
  /** Its first values, at most three. */
  readonly values: readonly string[];
  /** The number of values that are not in `values`. */
  readonly more: number;
  /** The whole text on one line: `Company: not Dropbox, Inc.` */
  readonly text: string;
}

/** The words of the chip of pinned rows. */
export function describePinned(count: number): ClauseWords {
  const value = `only ${formatNumber(count)} selected`;
  return { label: 'Rows', values: [value], more: 0, text: `Rows: ${value}` };
}

/** Describes a clause for its chip, with at most three values. */
export function describeClause(clause: Clause, schema: Schema): ClauseWords {
  const field = requireField(schema, clause.field);
  const { label } = field;
  if (clause.kind === 'list') {
    const list = `list of ${formatNumber(clause.values.length)}`;
    return {
      label,
      values: [list],
      more: 0,
      text: `${label}: ${clause.negated ? 'not ' : ''}${list}`,
    };
  }
  const values = clause.values.slice(0, MOST_VALUES).map((value) => formatValueOf(field, value));
  const more = clause.values.length - values.length;
  const spelt = values.map(spell).join(' or ');
  const list = more > 0 ? `${spelt} and ${more} more` : spelt;
  return { label, values, more, text: `${label}: ${clause.negated ? 'not ' : ''}${list}` };
}
