import type { ReactNode } from 'react';
import { readPageAddress } from '../state/address.ts';
import { formatAddress } from '../state/addressForm.ts';
import { OWN_FORM } from '../state/ownForm.ts';
import type { PageId } from '../state/pages.ts';
import { useAddresses, useShownPage } from '../state/useAddress.ts';

interface PageLinkProps {
  readonly page: PageId;
  readonly children: ReactNode;
}

/** A link to a page with its last view. It does not reload the document. */
export function PageLink({ page, children }: PageLinkProps) {
  const { getState, go } = useAddresses();
  const isCurrent = useShownPage() === page;
  const readAddress = () => readPageAddress(getState(), page);
  return (
    <a
      href={formatAddress(OWN_FORM, page, readAddress())}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => {
        const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
        if (event.button !== 0 || !isPlain) return;
        event.preventDefault();
        go(page, readAddress(), 'push');
      }}
    >
      {children}
    </a>
  );
}
