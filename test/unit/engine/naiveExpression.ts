import { testNearNames } from '../../../src/engine/lookup/nearNames.ts';
import type { Expression, Place, WildcardPiece } from '../../../src/model/expression.ts';
import { foldCompany } from '../../../src/model/foldCompany.ts';
import type { ProcessRecord } from '../../../src/model/record.ts';
import { FIELDS } from '../../dictionaryFields.ts';
import { containsNaively, foldNaively } from '../naturalOrder.ts';
import { cellOf } from './cellOf.ts';

const SEARCHED = FIELDS.filter((field) => field.searched).map((field) => field.id);

function valuesOf(record: ProcessRecord, place: Place): readonly string[] {
  const fields = place === undefined ? SEARCHED : [place];
  return fields.map((field) => cellOf(record, field)).filter((value) => value !== undefined);
}

/** Letters and figures one by one, without case, accents and forms. */
function lettersOf(text: string): string {
  const letters = [...text.normalize('NFKD').toLowerCase().normalize('NFKD')];
  return letters.filter((letter) => /^[\p{L}\p{N}]$/u.test(letter)).join('');
}

function wildcardOf(pieces: readonly WildcardPiece[]): RegExp {
  const source = pieces.map((piece) => {
    if (typeof piece === 'string') return piece === 'any' ? '.*' : '.';
    return foldNaively(piece.text).replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  });
  return new RegExp(`^${source.join('')}$`, 's');
}

/** JavaScript's own engine, told to read characters and ends of lines as the other one does. */
function regexOf(pattern: string, ignoreCase: boolean): RegExp {
  return new RegExp(pattern.replaceAll(/(?<!\\)\./g, '[^\\n]'), ignoreCase ? 'iu' : 'u');
}

const countsOf = new WeakMap<readonly ProcessRecord[], ReadonlyMap<string, number>>();

function countKeys(records: readonly ProcessRecord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { key = '' } of records) {
    counts.set(foldNaively(key), (counts.get(foldNaively(key)) ?? 0) + 1);
  }
  countsOf.set(records, counts);
  return counts;
}

/** What is read of each row with the name of a row, to count the distinct ones. */
const PER_NAME: Readonly<Record<string, (record: ProcessRecord) => string | undefined>> = {
  types: ({ type }) => type,
  companies: ({ company }) => company && foldCompany(company),
  paths: ({ canonicalPath = '', path = '' }) => {
    const folders = [canonicalPath, path].map((one) => /^.*[\\/]/s.exec(one)?.[0]);
    return folders.find((one) => one !== undefined)?.toLowerCase();
  },
  signs: ({ signed }) => (signed === 'unknown' ? undefined : signed),
};

const namesakesOf = new WeakMap<
  readonly ProcessRecord[],
  ReadonlyMap<string, readonly ProcessRecord[]>
>();

function groupNames(named: readonly ProcessRecord[]) {
  const groups = new Map<string, ProcessRecord[]>();
  for (const record of named) {
    const name = foldNaively(record.name ?? '');
    groups.set(name, [...(groups.get(name) ?? []), record]);
  }
  return groups;
}

function findNamesakes(name: string, records: readonly ProcessRecord[]) {
  let known = namesakesOf.get(records);
  if (known === undefined) {
    const named = records.filter((record) => record.name !== undefined);
    known = groupNames(named);
    namesakesOf.set(records, known);
  }
  return known.get(foldNaively(name)) ?? [];
}

function numberOf(field: string, record: ProcessRecord, records: readonly ProcessRecord[]) {
  const read = PER_NAME[field];
  if (read === undefined) {
    const counts = countsOf.get(records) ?? countKeys(records);
    return counts.get(foldNaively(record.key ?? '')) ?? 0;
  }
  if (record.name === undefined) return undefined;
  const values = findNamesakes(record.name, records).map(read);
  return new Set(values.filter((value) => value !== undefined)).size;
}

/** Whether an expression means a record, one of `records`. */
export function means(
  expression: Expression,
  record: ProcessRecord,
  records: readonly ProcessRecord[],
): boolean {
  switch (expression.kind) {
    case 'not':
      return !means(expression.operand, record, records);
    case 'and':
      return expression.operands.every((operand) => means(operand, record, records));
    case 'or':
      return expression.operands.some((operand) => means(operand, record, records));
    case 'contains': {
      const values = valuesOf(record, expression.field);
      return values.some((value) => containsNaively(value, expression.text));
    }
    case 'equals': {
      const wanted = foldNaively(expression.text);
      return valuesOf(record, expression.field).some((value) => foldNaively(value) === wanted);
    }
    case 'wildcard': {
      const wanted = wildcardOf(expression.pieces);
      return valuesOf(record, expression.field).some((value) => wanted.test(foldNaively(value)));
    }
    case 'regex': {
      const wanted = regexOf(expression.pattern, expression.ignoreCase);
      return valuesOf(record, expression.field).some((value) => wanted.test(value));
    }
    case 'missing':
      return cellOf(record, expression.field) === undefined;
    case 'signed':
      return (cellOf(record, expression.field) ?? 'unknown') === expression.state;
    case 'alike':
      return valuesOf(record, expression.field).some(
        (value) =>
          lettersOf(value) === lettersOf(expression.text) ||
          (expression.field === 'name' && testNearNames(expression.text)(value)),
      );
    case 'time': {
      const { comparison, date } = expression;
      const uploaded = cellOf(record, expression.field);
      if (uploaded === undefined) return false;
      // A moment cut to the length of the date is that date while it lasts.
      const digits = (text: string) => text.replaceAll(/[^0-9]/g, '');
      const [time, wanted] = [digits(uploaded).slice(0, digits(date).length), digits(date)];
      if (time === wanted) return comparison.includes('=');
      return comparison.startsWith(time > wanted ? '>' : '<');
    }
    case 'number': {
      const { comparison, number } = expression;
      const counted = numberOf(expression.field, record, records);
      if (counted === undefined) return false;
      if (counted === number) return comparison.includes('=');
      return comparison.startsWith(counted > number ? '>' : '<');
    }
  }
}
