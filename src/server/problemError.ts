import type { ProxyProblem } from '../model/loadState.ts';

/** Thrown when a request to the service ends without a complete answer; carries the problem. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: ProxyProblem;

  constructor(problem: ProxyProblem['problem'], detail: string) {
    super(detail);
    this.problem = { problem, detail };
  }
}
