/** Long and short forms of the last word of a name. */
const FORMS: ReadonlyMap<string, string> = new Map([
  ['incorporated', 'inc'],
  ['corporation', 'corp'],
  ['limited', 'ltd'],
  ['company', 'co'],
]);

/**
 * What spellings of one company's name have in common: "Dropbox, Inc.", "Dropbox Inc" and "DROPBOX
 * INCORPORATED" are `dropbox inc`. Names are the same but for case, spaces, commas, full stops, the
 * signs ® and ™, and whether the legal form at their end is short or written out (Inc, Corp, Ltd,
 * Co). All else tells them apart: "Google" is not "Google LLC", and a letter that only looks like
 * another one, or cannot be seen, makes another name, since that is worth a look.
 */
export function foldCompany(name: string): string {
  const words = name
    .toLowerCase()
    .replaceAll(/[.®™]/g, '')
    .split(/[ \t\u00a0,]+/)
    .filter((word) => word !== '');
  const last = words.at(-1) ?? '';
  const folded = [...words.slice(0, -1), FORMS.get(last) ?? last].join(' ');
  return folded === '' ? name : folded;
}
