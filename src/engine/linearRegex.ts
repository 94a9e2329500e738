import { RE2JS, RE2JSException } from 're2js';
import type { Work } from './work.ts';

/** What a look at a text costs beside its length. */
const EACH_TEXT = 8;
/** Bytes of the automaton that are built in the time in which one character is read. */
const BYTES_A_UNIT = 2;
/** In a text longer than this, each character may cost as much as the automaton is large. */
const LONG_TEXT = 10_000;

/** Whether a regular expression is found in a text. */
export type RegexTest = (text: string) => boolean;

/**
 * A regular expression whose time grows with the text only. It spends about one unit of `work` for
 * each character it reads, and as many for parts of its automaton as these take to build.
 * @returns why not, as a sentence, when the expression is not understood
 */
export function compileRegex(pattern: string, ignoreCase: boolean, work: Work): RegexTest | string {
  const regex = compile(pattern, ignoreCase);
  if (typeof regex === 'string') return regex;
  const { dfa } = regex.re2();
  const eachOfLong = 1 + regex.programSize() / 2;
  return (text) => {
    work.spend(EACH_TEXT + text.length * (text.length > LONG_TEXT ? eachOfLong : 1));
    const before = dfa.memBudget;
    const found = regex.test(text);
    // A larger remainder than before: the cache was full and was emptied.
    const built = before - dfa.memBudget;
    work.spend((built < 0 ? built + dfa.stateBudget : built) / BYTES_A_UNIT);
    return found;
  };
}

function compile(pattern: string, ignoreCase: boolean): RE2JS | string {
  try {
    return RE2JS.compile(RE2JS.translateRegExp(pattern), ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return `The regular expression is not understood (${error.message.replace(/^.*?: /s, '')}).`;
  }
}
