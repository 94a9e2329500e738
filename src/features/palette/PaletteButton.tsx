import { Command as CommandIcon } from 'lucide-react';
import { lazy, useState } from 'react';
import { shortcutOf, useAction } from '../../state/actions.ts';
import { type Command, listCommands } from '../../state/commands.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Late } from '../../ui/Late.tsx';
import { useLateDialog } from '../../ui/useLateDialog.ts';

const fetchDialog = () =>
  import('./PaletteDialog.tsx').then((module) => ({ default: module.PaletteDialog }));
const PaletteDialog = lazy(fetchDialog);

/** Opens the palette, which finds anything that can be done. */
export function PaletteButton() {
  const { open, setOpen, isNeeded } = useLateDialog(fetchDialog);
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
        <Late>
          <PaletteDialog commands={commands} open={open} onOpenChange={setOpen} />
        </Late>
      )}
    </>
  );
}
