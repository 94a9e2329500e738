import { Command } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { shortcutOf, useAction } from '../../state/actions.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useLateDialog } from '../../ui/useLateDialog.ts';

const PaletteDialog = lazy(() =>
  import('./PaletteDialog.tsx').then((module) => ({ default: module.PaletteDialog })),
);

/** Opens the palette, which finds anything that can be done. */
export function PaletteButton() {
  const { open, setOpen, isNeeded } = useLateDialog();
  const show = () => setOpen(true);
  useAction('palette', show);
  return (
    <>
      <IconButton
        label="Find an action"
        shortcut={shortcutOf('palette')}
        icon={<Command />}
        aria-haspopup="dialog"
        onClick={show}
      />
      {isNeeded && (
        <Suspense>
          <PaletteDialog open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
