/**
 * The verdicts on a line of a list, in the order in which they are read: the odd ones, unknown lines, lines without a
 * name, the known ones.
 */
export const VERDICTS = [
  'looks-like',
  'wrong-folder',
  'company-differs',
  'unknown',
  'known-other-folder',
  'sign-differs',
  'several-types',
  'unreadable',
  'known-nearby',
  'known-by-name',
  'known',
] as const;

export type Verdict = (typeof VERDICTS)[number];

/** Whether a text names a verdict. */
export function isVerdict(text: string): text is Verdict {
  return VERDICTS.some((verdict) => verdict === text);
}

/** Verdicts that are worth a look first. */
export const ODD_VERDICTS: ReadonlySet<Verdict> = new Set([
  'looks-like',
  'wrong-folder',
  'company-differs',
  'known-other-folder',
  'sign-differs',
  'several-types',
]);

/** The verdicts in words. */
export const VERDICT_WORDS: { readonly [V in Verdict]: string } = {
  unreadable: 'Unreadable',
  'looks-like': 'Looks like another name',
  'wrong-folder': 'Windows name, other folder',
  'company-differs': 'Company differs',
  'known-other-folder': 'Known, other folder',
  'sign-differs': 'Signature differs',
  'several-types': 'Several types',
  'known-by-name': 'Known by name',
  'known-nearby': 'Known, nearly the same place',
  known: 'Known',
  unknown: 'Not in this dictionary',
};
