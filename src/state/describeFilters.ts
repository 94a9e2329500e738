import { formatSearch } from '../language/formatSearch.ts';
import { parseSearch } from '../language/parseSearch.ts';
import type { Comparison, Expression, Place, Term } from '../model/expression.ts';
import { formatValue, formatValueOf } from '../model/formatValue.ts';
import type { Clause, Query } from '../model/query.ts';
import { type FieldId, requireField, type Schema } from '../model/schema.ts';
import { formatNumber } from '../ui/formatNumber.ts';
import { spell } from '../ui/spell.ts';

const LISTED = 3;

const COMPARISONS: { readonly [C in Comparison]: string } = {
  '>': 'more than ',
  '>=': 'at least ',
  '<': 'less than ',
  '<=': 'at most ',
  '=': '',
};

const DATE_COMPARISONS: { readonly [C in Comparison]: string } = {
  '>': 'after',
  '>=': 'in or after',
  '<': 'before',
  '<=': 'in or before',
  '=': 'in',
};

/** What a query asks of a row, one condition a line: `Type is BROWSER or MAIL`. */
export function describeFilters(
  { search, clauses, pinnedRows }: Query,
  schema: Schema,
): readonly string[] {
  const { expression } = parseSearch(search, schema);
  const isActive = ({ disabled, values }: Clause) => !disabled && values.length > 0;
  const chosen = pinnedRows === undefined ? [] : ['The row is one of those that were selected'];
  return [
    ...chosen,
    ...describeSearch(expression, schema),
    ...clauses.filter(isActive).map((clause) => describeClause(clause, schema)),
  ];
}

function describeClause({ kind, field: id, values, negated }: Clause, schema: Schema): string {
  const field = requireField(schema, id);
  const begin = `${field.label} ${negated ? 'is not' : 'is'}`;
  if (kind === 'list') return `${begin} in a list of ${formatNumber(values.length)}`;
  const listed = values.slice(0, LISTED).map((value) => spell(formatValueOf(field, value)));
  if (values.length > LISTED) listed.push(`${values.length - LISTED} more`);
  return `${begin} ${listed.join(' or ')}`;
}

function describeSearch(expression: Expression | undefined, schema: Schema): readonly string[] {
  if (expression === undefined) return [];
  const operands = expression.kind === 'and' ? expression.operands : [expression];
  return [...new Set(operands.map((operand) => describeOperand(operand, schema)))];
}

/** Terms are put into words; how they are combined is clearer in the language itself. */
function describeOperand(operand: Expression, schema: Schema): string {
  switch (operand.kind) {
    case 'and':
    case 'or':
      return `The search is ${formatSearch(operand, schema)}`;
    case 'not':
      return isTerm(operand.operand)
        ? describeTerm(operand.operand, true, schema)
        : `The search is ${formatSearch(operand, schema)}`;
    default:
      return describeTerm(operand, false, schema);
  }
}

function isTerm(expression: Expression): expression is Term {
  return expression.kind !== 'and' && expression.kind !== 'or' && expression.kind !== 'not';
}

function describeTerm(term: Term, negated: boolean, schema: Schema): string {
  const is = negated ? 'is not' : 'is';
  const labelOf = (field: FieldId) => requireField(schema, field).label;
  switch (term.kind) {
    case 'contains':
      return `${describePlace(term.field, schema, negated, 'contains', 'contain')} ${term.text}`;
    case 'regex':
      return `${describePlace(term.field, schema, negated, 'matches', 'match')} ${formatSearch({ ...term, field: undefined }, schema)}`;
    case 'equals':
      return `${labelOf(term.field)} ${is} ${formatValue(term.text)}`;
    case 'wildcard': {
      if (term.field === undefined)
        return `${negated ? 'No' : 'Some'} field has the form ${formatSearch(term, schema)}`;
      const form = formatSearch(term, schema).slice(term.field.length + 1);
      return form === '*'
        ? `${labelOf(term.field)} ${negated ? 'is' : 'is not'} ${formatValue(undefined)}`
        : `${labelOf(term.field)} ${negated ? 'does not have' : 'has'} the form ${form}`;
    }
    case 'missing':
      return `${labelOf(term.field)} ${is} ${formatValue(undefined)}`;
    case 'signed':
      return `${labelOf(term.field)} ${is} ${formatValueOf(requireField(schema, term.field), term.state)}`;
    case 'alike':
      return `${labelOf(term.field)} ${is} like ${formatValue(term.text)}`;
    case 'time':
      return `${labelOf(term.field)} ${is} ${DATE_COMPARISONS[term.comparison]} ${term.date}`;
    case 'number':
      return `${labelOf(term.field)} ${is} ${COMPARISONS[term.comparison]}${formatNumber(term.number)}`;
  }
}

/** `Some field contains`, `No field contains`, `Company contains`, `Company does not contain`. */
function describePlace(
  place: Place,
  schema: Schema,
  negated: boolean,
  verb: string,
  infinitive: string,
): string {
  if (place === undefined) return `${negated ? 'No' : 'Some'} field ${verb}`;
  const { label } = requireField(schema, place);
  return negated ? `${label} does not ${infinitive}` : `${label} ${verb}`;
}
