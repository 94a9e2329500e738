import type { ProxyProblem } from '../model/loadState.ts';

/** The outcomes of failed requests, kept for a limited time. */
export interface Outcomes {
  readonly note: (requestId: string, problem: ProxyProblem) => void;
  /** `undefined` for requests that succeeded, are running, are forgotten or never existed. */
  readonly find: (requestId: string) => ProxyProblem | undefined;
}

const MOST_OUTCOMES = 500;

/** Creates an empty record of outcomes. The oldest are removed first. */
export function createOutcomes(): Outcomes {
  const noted = new Map<string, ProxyProblem>();
  return {
    note: (requestId, problem) => {
      noted.set(requestId, problem);
      const [oldest] = noted.keys();
      if (noted.size > MOST_OUTCOMES && oldest !== undefined) noted.delete(oldest);
    },
    find: (requestId) => noted.get(requestId),
  };
}
