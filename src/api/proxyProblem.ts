import {
  type LoadFailure,
  type ProxyProblem,
  SERVICE_PROBLEMS,
  type ServiceProblem,
} from '../model/loadState.ts';

const OF_SERVICE: ReadonlySet<string> = new Set(SERVICE_PROBLEMS);

function isServiceProblem(problem: string): problem is ServiceProblem {
  return OF_SERVICE.has(problem);
}

/** Parses a problem from the JSON of the dashboard's own server; `undefined` if it is not one. */
export function parseProblem(json: unknown): ProxyProblem | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const { problem, detail }: { readonly problem?: unknown; readonly detail?: unknown } = json;
  if (typeof problem !== 'string') return undefined;
  const text = typeof detail === 'string' ? detail : '';
  if (problem === 'loginRedirect' || problem === 'redirect' || problem === 'notAllowed') {
    return { problem, detail: text };
  }
  return isServiceProblem(problem) ? { problem, detail: text } : undefined;
}

/** The load failure that corresponds to a problem of the dashboard's own server. */
export function classifyProblem({ problem, detail }: ProxyProblem): LoadFailure {
  switch (problem) {
    case 'loginRedirect':
      return { kind: 'loginRedirect', detail };
    case 'redirect':
      return { kind: 'redirectedElsewhere', detail };
    case 'notAllowed':
      return { kind: 'refusedHere', detail };
    default:
      return { kind: 'unreachable', problem, detail };
  }
}
