import type { SignedTally } from './answers.ts';

/** All rows of a tally, whatever their signature. */
export function countRows({ signed, unsigned, unknown }: SignedTally): number {
  return signed + unsigned + unknown;
}
