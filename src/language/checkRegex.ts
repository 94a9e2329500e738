/** The longest pattern that is accepted, in characters. */
const LONGEST_PATTERN_CHARS = 1_000;

/** The letters that have a meaning after a backslash, the same in every engine. */
const ESCAPES = /[dDwWsSbBtnrfvxupP]/;

/** A backslash with the escaped character, a character class, or the beginning of a group. */
const TOKENS = /\\.|\[(?:\\.|[^\]\\])*\]|\(\?<?[=!]/gs;
const ESCAPE_IN_CLASS = /\\(.)/gs;

function checkEscape(escaped: string): string | undefined {
  if (/[1-9k]/.test(escaped)) return 'A regular expression cannot refer back to a group here.';
  if (/[a-z0-9]/i.test(escaped) && !ESCAPES.test(escaped)) {
    return `\\${escaped} means nothing in a regular expression.`;
  }
  return undefined;
}

function checkToken(token: string): string | undefined {
  if (token.startsWith('(')) return 'A regular expression cannot look ahead or behind here.';
  for (const [, escaped = ''] of token.matchAll(ESCAPE_IN_CLASS)) {
    const problem = checkEscape(escaped);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/**
 * The reason why a pattern is not a regular expression of the search language, as a sentence; `undefined`
 * if it is one. The language has the constructs that all engines read in the same way and match in linear
 * time: no back-references and no look-around.
 */
export function checkRegex(pattern: string): string | undefined {
  if (pattern.length > LONGEST_PATTERN_CHARS) return 'This regular expression is too long.';
  try {
    new RegExp(pattern);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^.*: /s, '') : '';
    return `This is no regular expression${reason === '' ? '' : `: ${reason}`}.`;
  }
  for (const [token] of pattern.matchAll(TOKENS)) {
    const problem = checkToken(token);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
