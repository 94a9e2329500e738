import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { Command } from '../../state/commands.ts';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { type CommandGroup, findCommands } from './findCommands.ts';
import styles from './Palette.module.css';

const NAME = 'Find an action or a view';

export interface PaletteDialogProps {
  /** The commands to choose from. */
  readonly commands: readonly Command[];
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/**
 * The command palette. A chosen command runs after the dialog has closed and the focus is restored, so that
 * it can move the focus from there.
 */
export function PaletteDialog({ commands, open, onOpenChange }: PaletteDialogProps) {
  const chosen = useRef<Command>(undefined);
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => onOpenChange(next)}
      onOpenChangeComplete={(isOpen) => {
        if (isOpen) return;
        const command = chosen.current;
        chosen.current = undefined;
        command?.run();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} aria-label={NAME}>
          <CommandList
            commands={commands}
            onChoose={(command) => {
              chosen.current = command;
              onOpenChange(false);
            }}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface CommandListProps extends Pick<PaletteDialogProps, 'commands'> {
  readonly onChoose: (command: Command) => void;
}

function CommandList({ commands, onChoose }: CommandListProps) {
  const [text, setText] = useState('');
  const groups = useMemo(() => findCommands(commands, text), [commands, text]);
  return (
    <Autocomplete.Root
      open
      inline
      items={groups}
      filter={null}
      value={text}
      onValueChange={(next, { reason }) => {
        if (reason !== 'item-press') setText(next);
      }}
      itemToStringValue={({ title }: Command) => title}
      autoHighlight="always"
      keepHighlight
    >
      <div className={styles.field}>
        <Search className={styles.icon} aria-hidden="true" />
        <Autocomplete.Input className={styles.input} aria-label={NAME} placeholder={NAME} />
      </div>
      <Autocomplete.Empty>
        <p className={styles.empty}>Nothing is called so.</p>
      </Autocomplete.Empty>
      <Autocomplete.List className={styles.list} aria-label="Actions and views">
        {(group: CommandGroup) => (
          <Autocomplete.Group key={group.value} items={group.items}>
            <Autocomplete.GroupLabel className={styles.groupLabel}>
              {group.value}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(command: Command) => (
                <Autocomplete.Item
                  key={command.id}
                  className={styles.item}
                  value={command}
                  onClick={() => onChoose(command)}
                >
                  <span className={styles.title}>
                    <HighlightedText text={command.title} />
                  </span>
                  {command.shortcut !== undefined && <Kbd>{command.shortcut}</Kbd>}
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}
