import { editDistance } from '../base/editDistance.ts';
import type { Field, Schema } from '../model/schema.ts';

/** The name before a sign: a field, or the question for a missing value. */
export type Prefix =
  | { readonly kind: 'field'; readonly field: Field; readonly sign: Sign }
  | { readonly kind: 'missing' };

/** `:` asks for a value, `~` for one that is alike. */
export type Sign = ':' | '~';

/** A name before a sign, as the source of a regular expression. */
export const NAME = '[a-z][a-z.]*';

/** A name and its sign, to be matched at `lastIndex`. */
const PREFIX = new RegExp(`(${NAME})([:~])`, 'iy');

/** The shortest name that is taken for the name of a field, if the table has none like it. */
const SHORTEST_NAME = 3;
/** A known name that differs by more letters is not suggested. */
const MOST_EDITS = 2;

const known = new WeakMap<Schema, ReadonlyMap<string, Field>>();

/** The fields that a search can name, by their names and aliases in lower case. */
function namesOf(schema: Schema): ReadonlyMap<string, Field> {
  const made = known.get(schema);
  if (made !== undefined) return made;
  const names = new Map(
    listNamed(schema).flatMap((field) =>
      [field.id, ...(field.aliases ?? [])].map((name) => [name.toLowerCase(), field] as const),
    ),
  );
  known.set(schema, names);
  return names;
}

/** The fields of a table that a search can name. */
export function listNamed({ fields }: Schema): readonly Field[] {
  return fields.filter(({ width, named }) => width !== undefined || named === true);
}

/** The field with this name or alias, in any case; `undefined` if there is none. */
export function findNamed(schema: Schema, name: string): Field | undefined {
  return namesOf(schema).get(name.toLowerCase());
}

/** A prefix as written, with its sign, and its meaning. */
export interface WrittenPrefix {
  readonly written: string;
  readonly prefix: Prefix;
}

/** The prefix at this position of a text; `undefined` if there is none that the table knows. */
export function prefixAt(schema: Schema, text: string, at: number): WrittenPrefix | undefined {
  PREFIX.lastIndex = at;
  const [written, name = '', sign] = PREFIX.exec(text) ?? [];
  if (written === undefined) return undefined;
  if (sign === ':' && name.toLowerCase() === 'missing') {
    return { written, prefix: { kind: 'missing' } };
  }
  const field = findNamed(schema, name);
  if (field === undefined) return undefined;
  return { written, prefix: { kind: 'field', field, sign: sign === '~' ? '~' : ':' } };
}

/** A name before a colon that is no field of the table, and the name that is most like it. */
export interface UnknownName {
  readonly name: string;
  readonly nearest: string | undefined;
}

const UNKNOWN = new RegExp(`^(${NAME}):(.+)$`, 'is');

/**
 * The name in a word such as `compnay:google` that looks like the name of a field and is none. Drives
 * (`C:\\Users`), addresses (`https://`) and ports (`localhost:80`) are no names.
 */
export function findUnknownName(schema: Schema, word: string): UnknownName | undefined {
  const [, name = '', value = ''] = UNKNOWN.exec(word) ?? [];
  if (name.length < SHORTEST_NAME || /^[\\/:]|^[0-9]+$/.test(value)) return undefined;
  if (name.toLowerCase() === 'missing' || findNamed(schema, name) !== undefined) return undefined;
  const [nearest] = [...namesOf(schema).keys()]
    .map((key) => ({ key, edits: editDistance(key, name.toLowerCase()) }))
    .filter(({ edits }) => edits <= MOST_EDITS)
    .sort((a, b) => a.edits - b.edits);
  return { name, nearest: nearest && namesOf(schema).get(nearest.key)?.id };
}
