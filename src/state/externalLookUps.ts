import { DICTIONARY } from '../model/dictionary.ts';
import { type Field, type FieldId, listColumns } from '../model/schema.ts';
import { usePreference } from './keep/preferences.ts';

/** An external service in which the fields of a row can be looked up. */
export interface LookUp {
  /** The host name of the service. */
  readonly host: string;
  readonly template: string;
}

/** The name of the stored templates. */
export const LOOK_UPS = 'lookUps';
const NONE: readonly string[] = [];
const PLACEHOLDER = /\{([A-Za-z]+)\}/g;
/** https, a host without a placeholder, and a path or a query behind it. */
const TEMPLATE = /^https:\/\/([^/?#{}\\@\s]+)[/?#][^\s]*$/;
/** A path segment that browsers remove, percent-encoded or not; `..` also removes the one before it. */
const DOTS = /^(?:\.|%2e){1,2}$/i;

/**
 * Reads a template such as `https://example.org/?q={name}`. Returns `undefined` if it is not an https
 * address, its host is not fixed, or it names no field.
 */
export function readLookUp(template: string): LookUp | undefined {
  const host = TEMPLATE.exec(template)?.[1];
  const names = [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
  if (host === undefined || names.length === 0 || !names.every(isPlaceholder)) return undefined;
  return URL.canParse(fillIn(template, () => 'x')) ? { host, template } : undefined;
}

/** The names that a template may have between braces: `value` for the cell, or a field. */
export const PLACEHOLDERS: readonly string[] = [
  'value',
  ...listColumns(DICTIONARY).map(({ id }) => id),
];

function isPlaceholder(name: string): boolean {
  return PLACEHOLDERS.includes(name);
}

function fillIn(template: string, write: (name: string) => string): string {
  return template.replaceAll(PLACEHOLDER, (_, name: string) =>
    encodeURIComponent(write(name).toWellFormed()),
  );
}

/** Whether a path segment would be removed together with the values in it. */
function isFoldedAway(template: string, write: (name: string) => string): boolean {
  const [path = ''] = template.split(/[?#]/, 1);
  return path.split(/[/\\]/).some((step) => step.includes('{') && DOTS.test(fillIn(step, write)));
}

/**
 * The address for looking up a cell of a row. Values are percent-encoded, and a missing value is empty, so
 * that a value stays in the part of the address where the template has it. Returns `undefined` if the
 * values turn a path segment into `.` or `..`, which encoding does not prevent.
 */
export function formatLookUp(
  { template }: LookUp,
  cells: { readonly [F in FieldId]?: string },
  field: Field,
): string | undefined {
  const write = (name: string) => cells[name === 'value' ? field.id : name] ?? '';
  return isFoldedAway(template, write) ? undefined : fillIn(template, write);
}

/**
 * The stored templates, valid or not. The list is empty by default, so that no address outside is
 * requested.
 */
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

/** The look-ups of the valid templates. */
export function useLookUps(): readonly LookUp[] {
  const [templates] = useLookUpTemplates();
  return templates.flatMap((template) => readLookUp(template) ?? []);
}
