import { Command as CommandIcon } from 'lucide-react';
import { useState } from 'react';
import { shortcutOf, useAction } from '../../state/actions.ts';
import { type Command, listCommands } from '../../state/commands.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Late } from '../../ui/Late.tsx';
import { lateCode } from '../../ui/lateCode.ts';
import { useLateDialog } from '../../ui/useLateDialog.ts';

const PaletteDialog = lateCode(() => import('./PaletteDialog.tsx'))((code) => code.PaletteDialog);

/** Opens the palette, which finds anything that can be done. */
export function PaletteButton() {
  const { open, setOpen, isNeeded } = useLateDialog();
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
