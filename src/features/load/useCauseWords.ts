import type { KeptData } from '../../state/loadMachine.ts';
import { useFailureWords } from './useFailureWords.ts';

/**
 * The reason why an answer broke off, in sentences; `undefined` if it did not, or if the reason is unknown.
 */
export function useCauseWords({ brokenBy, source }: KeptData): string | undefined {
  const { meaning } = useFailureWords(
    { failure: brokenBy ?? { kind: 'endedEarly' }, source },
    false,
  );
  return brokenBy && meaning;
}
