import { LONGEST_NAME } from '../../state/keep/savedViews.ts';

/** What to say of a name that cannot be longer, as its box takes no more characters. */
export function describeLimit(name: string): string | undefined {
  return name.length < LONGEST_NAME
    ? undefined
    : `A name has at most ${LONGEST_NAME} characters. More of them are left out.`;
}
