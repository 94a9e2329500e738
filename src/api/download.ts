import { classifyEnd, classifyResponse } from './classifyFailure.ts';
import { type ApiEffects, BROWSER_EFFECTS } from './effects.ts';
import { LoadError } from './loadError.ts';
import type { LoadedAnswer } from './loadedAnswer.ts';
import { QUESTION } from './question.ts';
import { type ReadStreamOptions, readStream } from './readStream.ts';

/**
 * Downloads the classifications from the page's own origin, where the proxy answers.
 * @throws {LoadError} when there are none, and why
 * @throws the signal's reason when it aborts
 */
export async function downloadClassifications(
  options: ReadStreamOptions & {
    readonly endpoint: string;
    readonly effects?: ApiEffects | undefined;
  },
): Promise<LoadedAnswer> {
  const { endpoint, signal, effects = BROWSER_EFFECTS } = options;
  const unreachable = (error: unknown) => {
    signal.throwIfAborted();
    const detail = error instanceof Error ? error.message : String(error);
    return new LoadError({ kind: 'unreachable', problem: 'dashboard', detail });
  };
  let response: Response;
  try {
    response = await effects.fetch(endpoint, { ...QUESTION, signal });
  } catch (error) {
    throw unreachable(error);
  }
  const failure = await classifyResponse(response, endpoint, effects.now());
  if (failure !== undefined) {
    void response.body?.cancel().catch(() => undefined);
    throw new LoadError(failure);
  }
  const stream = response.body ?? new Blob([]).stream();
  const { end } = await readStream(stream, { ...options, charset: readCharset(response) }).catch(
    (error: unknown) => {
      throw error instanceof TypeError ? unreachable(error) : error;
    },
  );
  if (end.kind !== 'loaded') throw new LoadError(classifyEnd(end));
  return { info: end.info, brokenBy: undefined };
}

/** The encoding that the type of an answer names: `application/json; charset="utf-8"`. */
function readCharset(response: Response): string | undefined {
  const type = response.headers.get('content-type') ?? '';
  return /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(type)?.[1];
}
