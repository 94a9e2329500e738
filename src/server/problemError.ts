import type { ProxyProblem } from '../model/loadState.ts';

/** A request to the service that ended without its whole answer, and why. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: ProxyProblem;

  constructor(problem: ProxyProblem['problem'], detail: string) {
    super(detail);
    this.problem = { problem, detail };
  }
}
