import { ExternalLink } from 'lucide-react';
import { formatLookUp, useLookUps } from '../../state/externalLookUps.ts';
import { MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import type { CellTarget } from './cellTarget.ts';

/** Ways to look a cell up outside, where the reader set any. The page that opens is told nothing else. */
export function LookUpItems({ target: { row, field } }: { readonly target: CellTarget }) {
  const lookUps = useLookUps();
  const places = lookUps.flatMap((lookUp) => {
    const address = formatLookUp(lookUp, row.cells, field);
    return address === undefined ? [] : [{ ...lookUp, address }];
  });
  if (places.length === 0) return undefined;
  return (
    <>
      <MenuSeparator />
      {places.map(({ host, template, address }) => (
        <MenuItem
          key={template}
          icon={<ExternalLink />}
          hint={address}
          onSelect={() => window.open(address, '_blank', 'noopener,noreferrer')}
        >
          {`Look up at ${host}`}
        </MenuItem>
      ))}
    </>
  );
}
