import { describe, expect, expectTypeOf, test } from 'vitest';
import { listNamed, NAME } from '../../../src/language/fieldNames.ts';
import { DICTIONARY, type DictionaryId } from '../../../src/model/dictionary.ts';
import { LOOKUP } from '../../../src/model/lookup.ts';
import { BATCH_FIELDS, type BatchFieldId } from '../../../src/model/rowBatch.ts';
import { defineSchema, type FieldId, type Schema, valuesOf } from '../../../src/model/schema.ts';
import { RESERVED } from '../../../src/url/vocabulary.ts';
import { SIGHTINGS } from '../engine/sightings.ts';

const SCHEMAS: readonly Schema[] = [DICTIONARY, LOOKUP, SIGHTINGS];

describe.each(SCHEMAS)('the schema of $id', (schema) => {
  const ids = schema.fields.map(({ id }) => id);

  test('names each field once, and none by a word of the address or of the search', () => {
    expect(new Set(ids).size).toBe(ids.length);
    const words: readonly string[] = [...RESERVED, 'missing'];
    expect(ids.filter((id) => words.includes(id))).toEqual([]);
    const names = listNamed(schema).flatMap(({ id, aliases = [] }) => [id, ...aliases]);
    expect(names.filter((name) => !new RegExp(`^${NAME}$`, 'i').test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  test('speaks of its own fields only', () => {
    const named: readonly (FieldId | undefined)[] = [
      ...[schema.name, schema.key, schema.split, ...schema.groups, ...schema.lists],
      ...schema.charts.flatMap(({ by }) => by),
      ...schema.presets.flatMap(({ columns }) => columns),
      ...schema.fields.map(({ like }) => like),
      ...schema.measures.map(({ of }) => of),
    ];
    expect(named.filter((id) => id !== undefined && !ids.includes(id))).toEqual([]);
  });

  test('orders only fields whose values it lists', () => {
    const ordered = schema.fields.filter((field) => field.ordered);
    expect(ordered.filter(({ values = [] }) => values.length === 0)).toEqual([]);
  });

  test('is plain data', () => {
    expect(structuredClone(schema)).toEqual(schema);
  });
});

test('a schema that names no field of its own does not compile', () => {
  const fields = [{ id: 'a', label: 'A', help: '', kind: 'text' }] as const;
  const rest = {
    id: 't',
    label: 'T',
    example: '',
    fields,
    groups: [],
    measures: [],
    lists: [],
    charts: [],
    presets: [],
  };
  defineSchema({ ...rest, name: 'a', key: 'a' });
  // @ts-expect-error no field is called b
  defineSchema({ ...rest, name: 'b', key: 'a' });
  // @ts-expect-error no field is called b
  defineSchema({ ...rest, name: 'a', key: 'a', groups: ['b'] });
  expectTypeOf<'nmae'>().not.toExtend<DictionaryId>();
});

test('each field of an answer is one of the dictionary', () => {
  expectTypeOf<BatchFieldId>().toExtend<DictionaryId>();
  const ids: readonly FieldId[] = DICTIONARY.fields.map(({ id }) => id);
  expect(BATCH_FIELDS.filter((field) => !ids.includes(field))).toEqual([]);
});

test('a cell of several values has a line for each', () => {
  expect(valuesOf({ many: true }, 'a\nb')).toEqual(['a', 'b']);
  expect(valuesOf({ many: true }, '')).toEqual(['']);
  expect(valuesOf({ many: true }, undefined)).toEqual([undefined]);
  expect(valuesOf({}, 'a\nb')).toEqual(['a\nb']);
});
