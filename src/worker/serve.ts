import type { CallContext, FromWorker, Port, ToWorker } from './protocol.ts';

/**
 * Answers the calls of `connect` at the other end of a port with the verbs of `api`. A verb that
 * throws, or that does not exist, is answered as failed; a cancelled call is not answered at all.
 */
export function serve(port: Port, api: object): void {
  const running = new Map<number, AbortController>();

  const answer = (message: FromWorker) => port.postMessage(message, []);

  const run = async (id: number, verb: string, input: unknown) => {
    const controller = new AbortController();
    running.set(id, controller);
    const { signal } = controller;
    const report = (progress: unknown) => {
      if (!signal.aborted) answer({ kind: 'progress', id, progress });
    };
    try {
      const action: unknown = Object.hasOwn(api, verb) ? Reflect.get(api, verb) : undefined;
      if (typeof action !== 'function') throw new Error(`The worker has no verb ${verb}.`);
      const context: CallContext = { signal, report };
      const output: unknown = await Reflect.apply(action, api, [input, context]);
      if (!signal.aborted) answer({ kind: 'done', id, output });
    } catch (error) {
      if (signal.aborted) return;
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      answer({ kind: 'failed', id, name, message });
    } finally {
      running.delete(id);
    }
  };

  port.addEventListener('message', ({ data }) => {
    const message = data as ToWorker;
    if (message.kind === 'cancel') running.get(message.id)?.abort();
    else void run(message.id, message.verb, message.input);
  });
}
