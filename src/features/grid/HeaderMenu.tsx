import { lazy, useState } from 'react';
import type { Field } from '../../model/schema.ts';
import { useSchema } from '../../state/schema.ts';
import { LazyBoundary } from '../../ui/LazyBoundary.tsx';
import { MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import type { MenuAnchor } from '../../ui/MenuAt.tsx';
import { MenuAt } from '../../ui/MenuAt.tsx';
import type { GridColumn } from './columnLayout.ts';
import type { ColumnActions } from './useColumnActions.ts';
import { WIDTH_STEP } from './useColumnActions.ts';

const ColumnProfile = lazy(() =>
  import('./ColumnProfile.tsx').then((module) => ({ default: module.ColumnProfile })),
);

export interface HeaderMenuProps {
  readonly anchor: MenuAnchor | undefined;
  readonly columns: readonly GridColumn[];
  readonly place: number;
  readonly actions: ColumnActions;
  readonly onFit: (place: number) => void;
  readonly onFitAll: () => void;
  readonly onClose: () => void;
  readonly focusAfter: () => HTMLElement | null;
}

/** The actions on a column, and its profile. */
export function HeaderMenu(props: HeaderMenuProps) {
  const [profiled, setProfiled] = useState<Field>();
  return (
    <>
      <ColumnItems {...props} onProfile={setProfiled} />
      {profiled && (
        <LazyBoundary>
          <ColumnProfile
            field={profiled}
            onClose={() => setProfiled(undefined)}
            focusAfter={props.focusAfter}
          />
        </LazyBoundary>
      )}
    </>
  );
}

interface ColumnItemsProps extends HeaderMenuProps {
  readonly onProfile: (field: Field) => void;
}

function ColumnItems({
  anchor,
  columns,
  place,
  actions,
  onFit,
  onFitAll,
  onClose,
  focusAfter,
  onProfile,
}: ColumnItemsProps) {
  const schema = useSchema();
  const column = columns[place];
  if (column === undefined) return undefined;
  const isLastPinned = column.pinned && columns[place + 1]?.pinned !== true;
  return (
    <MenuAt
      anchor={anchor}
      label={`Column ${column.field.label}`}
      onClose={onClose}
      focusAfter={focusAfter}
    >
      <MenuItem onSelect={() => actions.sort(column, 'ascending')}>Sort ascending</MenuItem>
      <MenuItem onSelect={() => actions.sort(column, 'descending')}>Sort descending</MenuItem>
      <MenuItem
        onSelect={() => actions.sort(column, undefined)}
        disabled={column.sort === undefined}
      >
        Clear sort
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        onSelect={() => onProfile(column.field)}
      >{`Profile of ${column.field.label}`}</MenuItem>
      {schema.groups.includes(column.field.id) && (
        <MenuItem
          onSelect={() => actions.group(column)}
        >{`Group by ${column.field.label}`}</MenuItem>
      )}
      <MenuSeparator />
      <MenuItem onSelect={() => actions.moveTo(column, place - 1)} disabled={place === 0}>
        Move left
      </MenuItem>
      <MenuItem
        onSelect={() => actions.moveTo(column, place + 1)}
        disabled={place === columns.length - 1}
      >
        Move right
      </MenuItem>
      <MenuItem onSelect={() => actions.pin(column)} disabled={isLastPinned}>
        Pin up to here
      </MenuItem>
      <MenuItem onSelect={actions.unpin} disabled={!columns.some((other) => other.pinned)}>
        Unpin columns
      </MenuItem>
      <MenuSeparator />
      <MenuItem onSelect={() => actions.resizeBy(column, WIDTH_STEP * 3)}>Wider</MenuItem>
      <MenuItem onSelect={() => actions.resizeBy(column, WIDTH_STEP * -3)}>Narrower</MenuItem>
      <MenuItem onSelect={() => onFit(place)}>Fit to content</MenuItem>
      <MenuItem onSelect={onFitAll}>Fit all columns</MenuItem>
      <MenuSeparator />
      <MenuItem onSelect={() => actions.hide(column)} disabled={columns.length === 1}>
        Hide column
      </MenuItem>
      <MenuItem onSelect={actions.reset}>Reset all columns</MenuItem>
    </MenuAt>
  );
}
