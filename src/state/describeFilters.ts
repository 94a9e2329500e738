import { formatSearch } from '../language/formatSearch.ts';
import { parseSearch } from '../language/parseSearch.ts';
import type { Comparison, Expression, Place, Term } from '../model/expression.ts';
import { fieldOf } from '../model/fields.ts';
import { formatValue, formatValueOf } from '../model/formatValue.ts';
import type { Clause, Query } from '../model/query.ts';
import { subjectOf } from '../model/subjects.ts';
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
export function describeFilters({ search, clauses, only }: Query): readonly string[] {
  const { expression } = parseSearch(search);
  const isActive = ({ disabled, values }: Clause) => !disabled && values.length > 0;
  const chosen = only === undefined ? [] : ['The row is one of those that were selected'];
  return [
    ...chosen,
    ...describeSearch(expression),
    ...clauses.filter(isActive).map(describeClause),
  ];
}

function describeClause({ kind, field, values, negated }: Clause): string {
  const begin = `${subjectOf(field).label} ${negated ? 'is not' : 'is'}`;
  if (kind === 'list') return `${begin} in a list of ${formatNumber(values.length)}`;
  const listed = values.slice(0, LISTED).map((value) => spell(formatValueOf(field, value)));
  if (values.length > LISTED) listed.push(`${values.length - LISTED} more`);
  return `${begin} ${listed.join(' or ')}`;
}

function describeSearch(expression: Expression | undefined): readonly string[] {
  if (expression === undefined) return [];
  const operands = expression.kind === 'and' ? expression.operands : [expression];
  return [...new Set(operands.map(describeOperand))];
}

/** Terms are put into words; how they are combined is clearer in the language itself. */
function describeOperand(operand: Expression): string {
  switch (operand.kind) {
    case 'and':
    case 'or':
      return `The search is ${formatSearch(operand)}`;
    case 'not':
      return isTerm(operand.operand)
        ? describeTerm(operand.operand, true)
        : `The search is ${formatSearch(operand)}`;
    default:
      return describeTerm(operand, false);
  }
}

function isTerm(expression: Expression): expression is Term {
  return expression.kind !== 'and' && expression.kind !== 'or' && expression.kind !== 'not';
}

function describeTerm(term: Term, negated: boolean): string {
  const is = negated ? 'is not' : 'is';
  switch (term.kind) {
    case 'contains':
      return `${describePlace(term.field, negated, 'contains', 'contain')} ${term.text}`;
    case 'regex':
      return `${describePlace(term.field, negated, 'matches', 'match')} ${formatSearch({ ...term, field: undefined })}`;
    case 'equals':
      return `${fieldOf(term.field).label} ${is} ${formatValue(term.text)}`;
    case 'wildcard': {
      if (term.field === undefined)
        return `${negated ? 'No' : 'Some'} field has the form ${formatSearch(term)}`;
      const form = formatSearch(term).slice(term.field.length + 1);
      return form === '*'
        ? `${fieldOf(term.field).label} ${negated ? 'is' : 'is not'} ${formatValue(undefined)}`
        : `${fieldOf(term.field).label} ${negated ? 'does not have' : 'has'} the form ${form}`;
    }
    case 'missing':
      return `${fieldOf(term.field).label} ${is} ${formatValue(undefined)}`;
    case 'signed':
      return `${fieldOf('signed').label} ${is} ${formatValueOf('signed', term.state)}`;
    case 'uploaded':
      return `${fieldOf('uploaded').label} ${is} ${DATE_COMPARISONS[term.comparison]} ${term.date}`;
    case 'values': {
      const rows = term.count === 1 ? 'row' : 'rows';
      return `${fieldOf('key').label} ${negated ? 'does not have' : 'has'} ${COMPARISONS[term.comparison]}${term.count} ${rows}`;
    }
  }
}

/** `Some field contains`, `No field contains`, `Company contains`, `Company does not contain`. */
function describePlace(place: Place, negated: boolean, verb: string, infinitive: string): string {
  if (place === undefined) return `${negated ? 'No' : 'Some'} field ${verb}`;
  const { label } = fieldOf(place);
  return negated ? `${label} does not ${infinitive}` : `${label} ${verb}`;
}
