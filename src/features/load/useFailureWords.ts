import { useConfig } from '../../state/config.ts';
import type { FailedLoad } from '../../state/loadMachine.ts';
import { useSessionState } from '../../state/session.ts';
import { type FailureWords, findFailureWords } from './failureWords.ts';

/** Words for a failure, given the state of the service and the session. */
export function useFailureWords({ failure, source }: FailedLoad, retrying: boolean): FailureWords {
  const { host, endpoint, source: origin, scenario } = useConfig();
  const { loginHost, unreached } = useSessionState().status;
  return findFailureWords(failure, {
    source,
    host,
    endpoint,
    retrying,
    canSignIn: loginHost !== undefined,
    unreached,
    sample: origin === 'sample' ? scenario : undefined,
  });
}
