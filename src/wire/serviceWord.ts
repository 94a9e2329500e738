/** The status that an answer states beside its list. */
export interface ServiceWord {
  /** `failed`: it reports an error, or contains only a message. */
  readonly verdict: 'fine' | 'failed';
  /** Its message, for the screen. */
  readonly message: string | undefined;
}

/** Members that state a result in one word, and members that state an error. */
const STATES = ['status', 'outcome', 'success'];
const ERRORS = ['error', 'errors', 'errorMessage', 'errorCode', 'failure'];
const MESSAGES = ['message', 'reason', 'warning', 'warnings'];
const FINE =
  /^(?:success(?:ful(?:ly)?)?|succeeded|ok(?:ay)?|complete(?:d)?|done|true|none|no error|0|2\d\d)$/i;
const LONGEST_MESSAGE_CHARS = 500;

/** The texts of a member: its own, or those inside an object or a list. */
function wordsOf(json: unknown): readonly string[] {
  if (typeof json === 'string') return json.trim() === '' ? [] : [json.trim()];
  if (typeof json === 'number' || typeof json === 'boolean') return [String(json)];
  if (Array.isArray(json)) return json.flatMap(wordsOf);
  if (typeof json !== 'object' || json === null) return [];
  const known = [...MESSAGES, ...ERRORS, ...STATES, 'text', 'title', 'code'];
  return known.flatMap((name) =>
    Object.hasOwn(json, name) ? wordsOf(Reflect.get(json, name)) : [],
  );
}

/**
 * Reads the status in an answer with HTTP status 200: the platform wraps its answers with a `status` such
 * as `FAILURE` or `PARTIAL_SUCCESS`, an `outcome`, a `message`, an `error`. A message alone counts as a
 * failure, unless a status beside it reports success.
 * @param members the members beside `recordList`, as JSON text
 */
export function readServiceWord(
  members: readonly (readonly [name: string, json: string])[],
): ServiceWord {
  const find = (names: readonly string[]) =>
    names.flatMap((name) =>
      members.flatMap(([member, json]) => (member === name ? [wordsOf(JSON.parse(json))] : [])),
    );
  const states = find(STATES).flat();
  const errors = find(ERRORS)
    .flat()
    .filter((word) => !FINE.test(word) && word !== 'false');
  const messages = find(MESSAGES).flat();
  const badStates = states.filter((word) => !FINE.test(word));
  const isFine =
    errors.length === 0 &&
    badStates.length === 0 &&
    (states.length > 0 || messages.every((word) => FINE.test(word)));
  const said = [...messages, ...errors, ...badStates].filter((word) => !FINE.test(word));
  const message = [...new Set(said)].join(', ').slice(0, LONGEST_MESSAGE_CHARS);
  return { verdict: isFine ? 'fine' : 'failed', message: message === '' ? undefined : message };
}
