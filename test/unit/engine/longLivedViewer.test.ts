import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish } from '../../../src/base/steps.ts';
import { appendText } from '../../../src/engine/appendText.ts';
import type { Column } from '../../../src/engine/column.ts';
import type { Dataset } from '../../../src/engine/dataset.ts';
import { DictionaryColumn } from '../../../src/engine/dictionaryColumn.ts';
import { groupRows } from '../../../src/engine/groups.ts';
import { TextColumn } from '../../../src/engine/textColumn.ts';
import { Viewer } from '../../../src/engine/viewer.ts';
import { DICTIONARY } from '../../../src/model/dictionary.ts';
import { listFacets } from '../../../src/model/facets.ts';
import { LARGEST_FIRST } from '../../../src/model/groups.ts';
import { EMPTY_QUERY, type FieldValue, type Query } from '../../../src/model/query.ts';
import type { ProcessRecord } from '../../../src/model/record.ts';
import type { FieldId } from '../../../src/model/schema.ts';
import { FIELDS, GROUPS } from '../../dictionaryFields.ts';
import { recordOf } from '../rowBatches.ts';
import { findText, query, record } from './arbitraryData.ts';
import { askFacet, askProfile, askRows, askValueCounts, datasetOf } from './ask.ts';
import { cellOf } from './cellOf.ts';

type Question = (viewer: Viewer) => unknown;

/** What happens to a dataset under a viewer: a question, or other values for a field. */
type Step = { readonly kind: 'ask'; readonly question: Question } | Replacement;

interface Replacement {
  readonly kind: 'replace';
  readonly field: FieldId;
  readonly records: readonly ProcessRecord[];
}

const folded = fc.boolean();
const TALLIED = ['type', 'company', 'location', 'folder'] as const;

/** Searches of each kind of term, most of which find something. */
const SEARCHES = [
  ...['', 'a', 'b', '1', 'name:a', 'title:a*', 'missing:company', 'company:"A"', 'c:\\'],
  ...['signed:yes', '-signed:no', 'values:>1', 'values:1', 'uploaded:>=2024', 'uploaded:<2024'],
];
const search = fc.constantFrom(...SEARCHES);

const asked: fc.Arbitrary<Query> = fc
  .tuple(query, fc.oneof(search, fc.constant(undefined)))
  .map(([one, other]) => (other === undefined ? one : { ...one, search: other }));

const question: fc.Arbitrary<Question> = fc.oneof(
  asked.map(
    (one): Question =>
      (viewer) =>
        askRows(viewer, one),
  ),
  fc.tuple(asked, fc.constantFrom(...listFacets(DICTIONARY)), findText, folded).map(
    ([one, { id }, find, isFolded]): Question =>
      (viewer) =>
        askFacet(viewer, id, one, find, 5, { folded: isFolded }),
  ),
  fc.tuple(asked, fc.constantFrom(...TALLIED), folded).map(([one, field, isFolded]): Question => {
    const request = { field, missing: true, atLeast: 0, order: 'leastSigned', limit: 9 } as const;
    return (viewer) => askValueCounts(viewer, one, { ...request, folded: isFolded });
  }),
  fc.tuple(asked, fc.constantFrom(...GROUPS), folded).map(([one, group, isFolded]): Question => {
    const request = { group, find: '', limit: 9, order: LARGEST_FIRST, folded: isFolded };
    return (viewer) => finish(groupRows(viewer, one, request));
  }),
  fc.tuple(asked, fc.constantFrom(...FIELDS)).map(
    ([one, { id }]): Question =>
      (viewer) =>
        askProfile(viewer, one, id, 5),
  ),
);

/** Few questions, asked again and again, and few fields that are replaced in between. */
function stepsOf(rows: number): fc.Arbitrary<readonly Step[]> {
  const records = fc.array(record, { minLength: rows, maxLength: rows });
  const fields = fc.array(fc.constantFrom(...FIELDS.map(({ id }) => id)), {
    minLength: 2,
    maxLength: 3,
  });
  const questions = fc.array(question, { minLength: 3, maxLength: 4 });
  return fc.tuple(fields, questions).chain(([someFields, someQuestions]) => {
    const ask = fc.record({
      kind: fc.constant('ask' as const),
      question: fc.constantFrom(...someQuestions),
    });
    const replacement = fc.record({
      kind: fc.constant('replace' as const),
      field: fc.constantFrom(...someFields),
      records,
    });
    return fc.array(
      fc.oneof({ weight: 3, arbitrary: ask }, { weight: 1, arbitrary: replacement }),
      {
        minLength: 10,
        maxLength: 30,
      },
    );
  });
}

const setup = fc
  .array(record, { minLength: 1, maxLength: 12 })
  .chain((records) => fc.tuple(fc.constant(records), stepsOf(records.length)));

function columnOf(column: Column, values: readonly FieldValue[]): Column {
  for (const value of values) appendText(column, value);
  return column;
}

function replace(dataset: Dataset, { field, records }: Replacement): void {
  const values = records.map((one) => cellOf(one, field));
  const column = values.length % 2 === 0 ? new DictionaryColumn() : new TextColumn();
  dataset.replace(field, columnOf(column, values));
}

test('a viewer that saw columns replaced answers as one that begins now', () => {
  fc.assert(
    fc.property(setup, ([records, steps]) => {
      const dataset = datasetOf(records);
      const viewer = new Viewer(dataset);
      const replaced = new Map<FieldId, Replacement>();
      let other = dataset;
      for (const step of steps) {
        if (step.kind === 'ask') {
          expect(step.question(viewer)).toEqual(step.question(new Viewer(other)));
          continue;
        }
        replace(dataset, step);
        replaced.set(step.field, step);
        other = datasetOf(records);
        for (const replacement of replaced.values()) replace(other, replacement);
      }
    }),
    { numRuns: 100 },
  );
});

/** One question for each search, facet, group, count, profile and order. */
const QUESTIONS: readonly (readonly [name: string, question: Question])[] = [
  ...SEARCHES.map((one): [string, Question] => [one, (viewer) => askRows(viewer, { search: one })]),
  ...listFacets(DICTIONARY).map(({ id }): [string, Question] => [
    `facet ${id}`,
    (viewer) => askFacet(viewer, id, { search: 'a' }),
  ]),
  ...GROUPS.map((group): [string, Question] => [
    `groups ${group}`,
    (viewer) =>
      finish(
        groupRows(viewer, EMPTY_QUERY, {
          group,
          find: '',
          limit: 99,
          order: LARGEST_FIRST,
          folded: true,
        }),
      ),
  ]),
  ...FIELDS.flatMap(({ id }): [string, Question][] => [
    [`profile ${id}`, (viewer) => askProfile(viewer, {}, id, 99)],
    [`order ${id}`, (viewer) => askRows(viewer, { sort: [{ field: id, descending: true }] })],
  ]),
];

test.each(FIELDS)('every answer follows when the values of $label are replaced', ({ id }) => {
  const [records = [], others = []] = fc.sample(
    fc.array(record, { minLength: 40, maxLength: 40 }),
    { seed: 11, numRuns: 2 },
  );
  const dataset = datasetOf(records);
  const viewer = new Viewer(dataset);
  for (const [, ask] of QUESTIONS) ask(viewer);
  const other = datasetOf(records);
  for (const one of [dataset, other]) {
    replace(one, { kind: 'replace', field: id, records: others });
  }
  const fresh = new Viewer(other);
  for (const [name, ask] of QUESTIONS) expect(ask(viewer), name).toEqual(ask(fresh));
});

test('answers that do not read a replaced column are kept', () => {
  const rows = ['a.exe', 'b.exe'].map((name) => ({ name, title: name, company: name }));
  const dataset = datasetOf(rows.map((fields) => recordOf(fields)));
  const viewer = new Viewer(dataset);
  const view = (asked: Partial<Query>) =>
    finish(viewer.view({ search: '', clauses: [], sort: [], ...asked }));
  const byName = { search: 'name:a', sort: [{ field: 'name', descending: true }] } as const;
  const byTitle = { search: 'title:a', sort: [{ field: 'title', descending: true }] } as const;
  const [before, other] = [view(byName), view(byTitle)];
  dataset.replace('title', columnOf(new TextColumn(), ['x', 'y']));
  expect(view(byName)).toBe(before);
  expect(view(byTitle)).not.toBe(other);
  expect(view(byTitle).count).toBe(0);
});

test('a column of another length takes no place', () => {
  const dataset = datasetOf([recordOf({})]);
  expect(() => dataset.replace('title', new TextColumn())).toThrow('title');
});
