import type { CallOptions, FromWorker, Port, Remote, ToWorker } from './protocol.ts';

interface PendingCall {
  readonly resolve: (output: unknown) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: ((progress: unknown) => void) | undefined;
}

/** The worker's side ended with an error while it worked on a call. */
export class RemoteError extends Error {
  override readonly name: string;
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/**
 * Calls the verbs that `serve` answers at the other end of a port. A call whose signal aborts
 * rejects at once with the signal's reason, and its late answer is dropped.
 * @param gone aborts when nobody is at the other end any more: all calls, waiting and later ones,
 * then reject with its reason
 */
export function connect<V>(port: Port, gone?: AbortSignal): Remote<V> {
  const pending = new Map<number, PendingCall>();
  let lastId = 0;

  port.addEventListener('message', ({ data }) => {
    const message = data as FromWorker;
    const call = pending.get(message.id);
    if (call === undefined) return;
    if (message.kind === 'progress') {
      call.onProgress?.(message.progress);
      return;
    }
    pending.delete(message.id);
    if (message.kind === 'done') call.resolve(message.output);
    else call.reject(new RemoteError(message.name, message.message));
  });

  gone?.addEventListener('abort', () => {
    for (const call of pending.values()) call.reject(gone.reason);
    pending.clear();
  });

  const call = (verb: string, input: unknown, options: CallOptions = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const { signal, onProgress, transfer } = options;
      const ended = [signal, gone].find((reason) => reason?.aborted);
      if (ended !== undefined) {
        reject(ended.reason);
        return;
      }
      const id = ++lastId;
      const cancel = () => {
        pending.delete(id);
        port.postMessage({ kind: 'cancel', id } satisfies ToWorker, []);
        reject(signal?.reason);
      };
      const settle = (end: (outcome: unknown) => void) => (outcome: unknown) => {
        signal?.removeEventListener('abort', cancel);
        end(outcome);
      };
      pending.set(id, { resolve: settle(resolve), reject: settle(reject), onProgress });
      signal?.addEventListener('abort', cancel, { once: true });
      port.postMessage({ kind: 'call', id, verb, input } satisfies ToWorker, [...(transfer ?? [])]);
    });

  return new Proxy({} as Remote<V>, {
    get: (_, verb) =>
      typeof verb === 'string' && verb !== 'then'
        ? (input: unknown, options?: CallOptions) => call(verb, input, options)
        : undefined,
  });
}
