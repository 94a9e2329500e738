import { formatValueOf } from '../../model/formatValue.ts';
import type { Clause } from '../../model/query.ts';
import { subjectOf } from '../../model/subjects.ts';
import { formatNumber } from '../../ui/formatNumber.ts';
import { spell } from '../../ui/spell.ts';

const SHOWN = 3;

/** A clause in the words of its chip. */
export interface ClauseWords {
  readonly label: string;
  /** Its first values, at most three. */
  readonly values: readonly string[];
  /** How many values are left out of `values`. */
  readonly more: number;
  /** All of it on one line: `Company: not Dropbox, Inc.` */
  readonly text: string;
}

/** The words of the chip of rows that alone are shown. */
export function describeOnly(count: number): ClauseWords {
  const value = `only ${formatNumber(count)} selected`;
  return { label: 'Rows', values: [value], more: 0, text: `Rows: ${value}` };
}

/** Describes a clause for its chip, cut after three values. */
export function describeClause(clause: Clause): ClauseWords {
  const { label } = subjectOf(clause.field);
  if (clause.kind === 'list') {
    const list = `list of ${formatNumber(clause.values.length)}`;
    return {
      label,
      values: [list],
      more: 0,
      text: `${label}: ${clause.negated ? 'not ' : ''}${list}`,
    };
  }
  const values = clause.values.slice(0, SHOWN).map((value) => formatValueOf(clause.field, value));
  const more = clause.values.length - values.length;
  const spelt = values.map(spell).join(' or ');
  const list = more > 0 ? `${spelt} and ${more} more` : spelt;
  return { label, values, more, text: `${label}: ${clause.negated ? 'not ' : ''}${list}` };
}
