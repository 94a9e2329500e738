import type { LoadFailure } from '../model/loadState.ts';

/** Thrown when a load ends without classifications; carries the failure. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly failure: LoadFailure;

  constructor(failure: LoadFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}
