import { Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { shortcutOf, useAction } from '../../state/actions.ts';
import { useViewHistory } from '../../state/viewHistory.ts';
import { announce } from '../../ui/announce.ts';
import { IconButton } from '../../ui/IconButton.tsx';

/** Undo and redo of the view: search, filters, pinned rows, order, columns and the open record. */
export function HistoryButtons() {
  const { canUndo, canRedo, undo, redo } = useViewHistory();
  return (
    <>
      <StepButton id="undo" icon={<Undo2 />} can={canUndo} step={undo} done="Undone." />
      <StepButton id="redo" icon={<Redo2 />} can={canRedo} step={redo} done="Done again." />
    </>
  );
}

interface StepButtonProps {
  readonly id: 'undo' | 'redo';
  readonly icon: ReactNode;
  readonly can: boolean;
  readonly step: () => void;
  /** The announcement after it. */
  readonly done: string;
}

function StepButton({ id, icon, can, step, done }: StepButtonProps) {
  const tryStep = () => {
    if (can) step();
    announce(can ? done : `There is nothing to ${id}.`);
  };
  useAction(id, tryStep);
  // `aria-disabled` instead of `disabled`: a button that reaches the last step keeps the focus.
  return (
    <IconButton
      size="sm"
      label={id === 'undo' ? 'Undo' : 'Redo'}
      shortcut={shortcutOf(id)}
      icon={icon}
      aria-disabled={!can}
      onClick={tryStep}
    />
  );
}
