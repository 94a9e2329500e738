import { Command as CommandIcon } from 'lucide-react';
import { lazy, useState } from 'react';
import { shortcutOf, useAction } from '../../state/actions.ts';
import { type Command, listCommands } from '../../state/commands.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { LazyBoundary } from '../../ui/LazyBoundary.tsx';
import { useLazyDialog } from '../../ui/useLazyDialog.ts';

const PaletteDialog = lazy(() =>
  import('./PaletteDialog.tsx').then((module) => ({ default: module.PaletteDialog })),
);

/** Opens the command palette. */
export function PaletteButton() {
  const { open, setOpen, isNeeded } = useLazyDialog();
  const [commands, setCommands] = useState<readonly Command[]>([]);
  const show = () => {
    setCommands(listCommands().filter(({ id }) => id !== 'palette'));
    setOpen(true);
  };
  useAction('palette', show);
  return (
    <>
      <IconButton
        label="Find an action"
        shortcut={shortcutOf('palette')}
        icon={<CommandIcon />}
        aria-haspopup="dialog"
        onClick={show}
      />
      {isNeeded && (
        <LazyBoundary>
          <PaletteDialog commands={commands} open={open} onOpenChange={setOpen} />
        </LazyBoundary>
      )}
    </>
  );
}
