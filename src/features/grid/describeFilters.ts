import { fieldOf } from '../../model/fields.ts';
import { formatValue } from '../../model/formatValue.ts';
import type { Query } from '../../model/query.ts';

const LISTED = 3;

/** What a query asks of a row, one condition a line: `Type is BROWSER or MAIL`. */
export function describeFilters({ search, clauses }: Query): readonly string[] {
  const words = search.trim();
  const conditions = clauses
    .filter((clause) => !clause.disabled && clause.values.length > 0)
    .map(({ field, values, negated }) => {
      const listed = values.slice(0, LISTED).map(formatValue);
      if (values.length > LISTED) listed.push(`${values.length - LISTED} more`);
      return `${fieldOf(field).label} ${negated ? 'is not' : 'is'} ${listed.join(' or ')}`;
    });
  return words === '' ? conditions : [`Some field contains ${words}`, ...conditions];
}
