import type { ProxyProblem } from '../model/loadState.ts';

/** How requests ended that did not end well, for a while. */
export interface Outcomes {
  readonly note: (requestId: string, problem: ProxyProblem) => void;
  /** `undefined` for requests that ended well, run, are forgotten, or never were. */
  readonly find: (requestId: string) => ProxyProblem | undefined;
}

const CAPACITY = 500;

/** Outcomes of no request yet. The oldest are forgotten first. */
export function createOutcomes(): Outcomes {
  const noted = new Map<string, ProxyProblem>();
  return {
    note: (requestId, problem) => {
      noted.set(requestId, problem);
      const [oldest] = noted.keys();
      if (noted.size > CAPACITY && oldest !== undefined) noted.delete(oldest);
    },
    find: (requestId) => noted.get(requestId),
  };
}
