import type { LoadFailure } from '../model/loadState.ts';

/** A load that ended without classifications, and why. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly failure: LoadFailure;

  constructor(failure: LoadFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}
