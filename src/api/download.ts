import { classifyEnd, classifyResponse } from './classifyFailure.ts';
import { type ApiEffects, BROWSER_EFFECTS } from './effects.ts';
import { findCause, readRequestId } from './findCause.ts';
import { LoadError } from './loadError.ts';
import { hasRecords, type LoadedAnswer } from './loadedAnswer.ts';
import { QUESTION } from './question.ts';
import { type ReadStreamOptions, readStream, type StreamEnd } from './readStream.ts';

/**
 * Downloads the classifications from the page's own origin, through the proxy. An answer that breaks off
 * yields the records so far, and the cause.
 * @throws {LoadError} if there are no classifications, with the reason
 * @throws the signal's reason when it aborts
 */
export async function downloadClassifications(
  options: ReadStreamOptions & {
    readonly endpoint: string;
    readonly effects?: ApiEffects | undefined;
  },
): Promise<LoadedAnswer> {
  const { endpoint, signal, effects = BROWSER_EFFECTS } = options;
  const explain = async (requestId: string | undefined, error: unknown) => {
    const cause = await findCause(requestId, error, effects, signal);
    signal.throwIfAborted();
    return cause;
  };
  let response: Response;
  try {
    response = await effects.fetch(endpoint, { ...QUESTION, signal });
  } catch (error) {
    signal.throwIfAborted();
    throw new LoadError(await explain(undefined, error));
  }
  const requestId = readRequestId(response);
  const failure = await classifyResponse(response, endpoint, effects.now());
  signal.throwIfAborted();
  if (failure !== undefined) {
    void response.body?.cancel().catch(() => undefined);
    throw new LoadError({ ...failure, requestId });
  }
  const stream = response.body ?? new Blob([]).stream();
  let read: StreamEnd;
  try {
    read = await readStream(stream, { ...options, charset: readCharset(response) });
  } catch (error) {
    throw error instanceof TypeError ? new LoadError(await explain(requestId, error)) : error;
  }
  const { end, error } = read;
  const brokenBy = error === undefined ? undefined : await explain(requestId, error);
  if (end.kind === 'loaded') {
    if (hasRecords(end.info)) return { info: end.info, brokenBy };
    throw new LoadError(brokenBy ?? { kind: 'endedEarly', requestId });
  }
  // The first few bytes of an answer do not identify its format.
  const isUnclear = brokenBy !== undefined && end.kind === 'notClassifications' && !end.isWebPage;
  throw new LoadError(isUnclear ? brokenBy : { ...classifyEnd(end), requestId });
}

/** The encoding in a content type: `application/json; charset="utf-8"`. */
function readCharset(response: Response): string | undefined {
  const type = response.headers.get('content-type') ?? '';
  return /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(type)?.[1];
}
