/**
 * Messages between the page and a worker. A call has an id that no other call of its port has;
 * every call ends in exactly one `done` or `failed`, with any number of `progress` before it.
 */
export type ToWorker =
  | { readonly kind: 'call'; readonly id: number; readonly verb: string; readonly input: unknown }
  | { readonly kind: 'cancel'; readonly id: number };

export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: unknown }
  | { readonly kind: 'done'; readonly id: number; readonly output: unknown }
  | {
      readonly kind: 'failed';
      readonly id: number;
      readonly name: string;
      readonly message: string;
    };

/** What a verb may use while it works: to hear of a cancel, and to tell how far it is. */
export interface CallContext {
  readonly signal: AbortSignal;
  readonly report: (progress: unknown) => void;
}

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: unknown) => void) | undefined;
  /** Buffers to hand over instead of copying. They are empty here afterwards. */
  readonly transfer?: readonly Transferable[] | undefined;
}

/** The verbs of `V` as the page sees them: the same inputs, and a promise of the output. */
export type Remote<V> = {
  readonly [K in keyof V]: V[K] extends (input: infer I, ...rest: never[]) => infer O
    ? (input: I, options?: CallOptions) => Promise<Awaited<O>>
    : never;
};

/** The part of a `MessagePort` or `Worker` that the boundary needs. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}
