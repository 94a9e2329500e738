import type { ProxyProblem } from '../src/model/loadState.ts';
import { answerJson, type ScenarioAnswer } from './scenario.ts';

/**
 * The answer as the page receives it: through the dashboard's proxy, which follows no redirect and forwards
 * no cookie. The body starts anew with each call.
 */
export function toResponse(answer: ScenarioAnswer): Response {
  const seen = hideFromPage(answer);
  const { status, body } = seen;
  const headers = new Headers(seen.headers);
  headers.delete('set-cookie');
  const isWhole = typeof body === 'string' && !seen.breaksOff;
  return new Response(isWhole ? body : toStream(seen), { status, headers });
}

function hideFromPage(answer: ScenarioAnswer): ScenarioAnswer {
  if (answer.status < 300 || answer.status >= 400) return answer;
  const isLogin = /login/i.test(answer.headers.location ?? '');
  const problem: ProxyProblem = isLogin
    ? { problem: 'loginRedirect', detail: 'The service asks for a login.' }
    : { problem: 'redirect', detail: 'The service sent the request on elsewhere.' };
  const { headers, body } = answerJson(JSON.stringify(problem));
  return {
    status: isLogin ? 401 : 502,
    headers: { ...headers, 'x-dashboard-problem': problem.problem },
    body,
  };
}

function toStream({ body, pauseMs, breaksOff }: ScenarioAnswer): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const pieces = iterate(typeof body === 'string' ? [body] : body);
  return new ReadableStream({
    async pull(controller) {
      const piece = await pieces.next();
      if (!piece.done) {
        controller.enqueue(encoder.encode(piece.value));
        if (pauseMs !== undefined) await new Promise((resume) => setTimeout(resume, pauseMs));
      } else if (breaksOff) {
        controller.error(new TypeError('The connection broke.'));
      } else {
        controller.close();
      }
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

async function* iterate(pieces: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  yield* pieces;
}
