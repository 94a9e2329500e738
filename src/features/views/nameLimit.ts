import { LONGEST_NAME_CHARS } from '../../state/keep/savedViews.ts';

/** The message for a name of the maximum length, since its field accepts no more characters. */
export function describeLimit(name: string): string | undefined {
  return name.length < LONGEST_NAME_CHARS
    ? undefined
    : `A name has at most ${LONGEST_NAME_CHARS} characters. More of them are left out.`;
}
