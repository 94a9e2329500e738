import type { RetryWait } from '../../state/loadMachine.ts';
import { formatNumber } from '../../ui/formatNumber.ts';
import { useNow } from '../../ui/useNow.ts';

/** The seconds until the next retry. Hidden from screen readers, which would announce every second. */
export function RetryCountdown({ wait }: { readonly wait: RetryWait }) {
  const seconds = Math.ceil(Math.max(0, wait.retryAt - useNow(500)) / 1000);
  const when = seconds > 0 ? `in ${formatNumber(seconds)} s` : 'now';
  return (
    <span aria-hidden="true">
      Trying again {when} (try {wait.attempt} of {wait.most})
    </span>
  );
}
