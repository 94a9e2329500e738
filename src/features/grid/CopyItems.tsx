import { Copy } from 'lucide-react';
import { formatCount } from '../../ui/formatNumber.ts';
import { MenuItem } from '../../ui/Menu.tsx';
import type { CellTarget } from './cellTarget.ts';
import type { CellActions, CopyActions } from './useCellActions.ts';

const GUARDED = 'For spreadsheets: what would run as a formula gets an apostrophe before it.';

export interface CopyItemsProps {
  readonly target: CellTarget;
  readonly actions: CellActions & CopyActions;
}

/** The forms in which a cell, its row or the selected rows, and its column can be copied. */
export function CopyItems({ target, actions }: CopyItemsProps) {
  const { selected, copyRows } = actions;
  const rows = selected > 0 ? formatCount(selected, 'selected row') : 'row';
  const listed = selected > 0 ? rows : 'all rows in view';
  return (
    <>
      <MenuItem icon={<Copy />} onSelect={() => actions.copyValue(target)}>
        Copy cell
      </MenuItem>
      <MenuItem
        hint={GUARDED}
        onSelect={() => copyRows(target, 'tsv')}
      >{`Copy ${rows} as TSV`}</MenuItem>
      <MenuItem
        onSelect={() => copyRows(target, 'markdown')}
      >{`Copy ${rows} as Markdown`}</MenuItem>
      <MenuItem onSelect={() => copyRows(target, 'json')}>{`Copy ${rows} as JSON`}</MenuItem>
      <MenuItem
        hint={GUARDED}
        onSelect={() => actions.copyList(target)}
      >{`Copy ${target.field.label} of ${listed} as a list`}</MenuItem>
    </>
  );
}
