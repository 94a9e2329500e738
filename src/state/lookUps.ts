import { FIELDS, type Field, type FieldId, isFieldId } from '../model/fields.ts';
import { usePreference } from './keep/preferences.ts';

/** A place outside where the fields of a row can be looked up. */
export interface LookUp {
  /** Name of the machine that is asked. */
  readonly host: string;
  readonly template: string;
}

/** Where the templates are kept. */
export const LOOK_UPS = 'lookUps';
const NONE: readonly string[] = [];
const PLACEHOLDER = /\{([A-Za-z]+)\}/g;
/** https, a host that holds no placeholder, and a path or a question behind it. */
const TEMPLATE = /^https:\/\/([^/?#{}\\@\s]+)[/?#][^\s]*$/;
/** A step of a path that browsers leave out, percent-encoded or not, and with `..` the one before it. */
const DOTS = /^(?:\.|%2e){1,2}$/i;

/**
 * What a template such as `https://example.org/?q={name}` asks; `undefined` when it is no address
 * with https, its host is not fixed, or it names no field.
 */
export function readLookUp(template: string): LookUp | undefined {
  const host = TEMPLATE.exec(template)?.[1];
  const names = [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
  if (host === undefined || names.length === 0 || !names.every(isPlaceholder)) return undefined;
  return URL.canParse(fillIn(template, () => 'x')) ? { host, template } : undefined;
}

/** The names that a template can have between braces: `value` for the cell, or a field. */
export const PLACEHOLDERS: readonly string[] = ['value', ...FIELDS.map(({ id }) => id)];

function isPlaceholder(name: string): boolean {
  return PLACEHOLDERS.includes(name);
}

function fillIn(template: string, write: (name: string) => string): string {
  return template.replaceAll(PLACEHOLDER, (_, name: string) =>
    encodeURIComponent(write(name).toWellFormed()),
  );
}

/** Whether a step of the path would be folded away with the values in it. */
function isFoldedAway(template: string, write: (name: string) => string): boolean {
  const [path = ''] = template.split(/[?#]/, 1);
  return path.split(/[/\\]/).some((step) => step.includes('{') && DOTS.test(fillIn(step, write)));
}

/**
 * The address at which a cell of a row is looked up. Values are percent-encoded, a missing one is
 * empty: they can be no other part of the address than the template has them be. `undefined` where
 * they make a step `.` or `..` of its path, which no encoding keeps from being another address.
 */
export function formatLookUp(
  { template }: LookUp,
  cells: { readonly [F in FieldId]?: string },
  field: Field,
): string | undefined {
  const write = (name: string) => {
    const id = name === 'value' ? field.id : name;
    return isFieldId(id) ? (cells[id] ?? '') : '';
  };
  return isFoldedAway(template, write) ? undefined : fillIn(template, write);
}

/** The templates that the reader keeps, right or wrong. None until there is one: nothing is asked outside. */
export function useLookUpTemplates(): readonly [
  templates: readonly string[],
  setTemplates: (templates: readonly string[]) => void,
] {
  const [templates, setTemplates] = usePreference(LOOK_UPS, NONE, areTexts);
  return [templates, setTemplates];
}

function areTexts(values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string');
}

/** Where the reader lets a cell be looked up. */
export function useLookUps(): readonly LookUp[] {
  const [templates] = useLookUpTemplates();
  return templates.flatMap((template) => readLookUp(template) ?? []);
}
