import { Redo2, Undo2 } from 'lucide-react';
import { shortcutOf, useAction } from '../../state/actions.ts';
import { useViewHistory } from '../../state/viewHistory.ts';
import { announce } from '../../ui/announce.ts';
import { IconButton } from '../../ui/IconButton.tsx';

/** Undo and redo of the view: search, filters, order, columns and the open record. */
export function HistoryButtons() {
  const { canUndo, canRedo, undo, redo } = useViewHistory();
  const tryUndo = () => {
    if (canUndo) undo();
    announce(canUndo ? 'Undone.' : 'There is nothing to undo.');
  };
  const tryRedo = () => {
    if (canRedo) redo();
    announce(canRedo ? 'Done again.' : 'There is nothing to redo.');
  };
  useAction('undo', tryUndo);
  useAction('redo', tryRedo);
  // Not `disabled`: the button that has just done the last step would lose the focus.
  return (
    <>
      <IconButton
        size="sm"
        label="Undo"
        shortcut={shortcutOf('undo')}
        icon={<Undo2 />}
        aria-disabled={!canUndo}
        onClick={tryUndo}
      />
      <IconButton
        size="sm"
        label="Redo"
        shortcut={shortcutOf('redo')}
        icon={<Redo2 />}
        aria-disabled={!canRedo}
        onClick={tryRedo}
      />
    </>
  );
}
