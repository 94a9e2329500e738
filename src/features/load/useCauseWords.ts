import type { KeptData } from '../../state/loadMachine.ts';
import { useFailureWords } from './useFailureWords.ts';

/** Why an answer broke off, in sentences; `undefined` where it did not, or nobody knows. */
export function useCauseWords({ brokenBy, source }: KeptData): string | undefined {
  const { meaning } = useFailureWords(
    { failure: brokenBy ?? { kind: 'endedEarly' }, source },
    false,
  );
  return brokenBy && meaning;
}
