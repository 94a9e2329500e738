import { Check, Link, Pencil, Trash2 } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { cleanName, LONGEST_NAME_CHARS, type SavedView } from '../../state/keep/savedViews.ts';
import { Button } from '../../ui/Button.tsx';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { moveFocusPast } from '../../ui/moveFocusPast.ts';
import { spell } from '../../ui/spell.ts';
import { TextInput } from '../../ui/TextInput.tsx';
import { describeLimit } from './nameLimit.ts';
import { summarizeView } from './summarizeView.ts';
import styles from './Views.module.css';

export interface SavedViewRowProps {
  readonly view: SavedView;
  /** Whether it is the view on screen. */
  readonly isCurrent: boolean;
  /** Whether another view has this name. */
  readonly isTaken: (name: string) => boolean;
  /** Whether its name is being edited; `done` after that, when the focus returns to the row. */
  readonly renaming: 'now' | 'done' | undefined;
  readonly onRenaming: () => void;
  /** Called with the new name, or with the old one. */
  readonly onRename: (name: string) => void;
  readonly onOpen: () => void;
  readonly onCopyLink: () => void;
  readonly onDelete: () => void;
}

/** A saved view: a click on its name shows it, and a menu has its other actions. */
export function SavedViewRow(props: SavedViewRowProps) {
  const { view, isCurrent, renaming, onRenaming, onOpen, onCopyLink, onDelete } = props;
  const row = useRef<HTMLLIElement>(null);
  const rename = useRef<HTMLButtonElement>(null);
  const name = spell(view.name);

  useEffect(() => {
    if (renaming === 'done') rename.current?.focus();
  }, [renaming]);

  return (
    <li ref={row} className={styles.row}>
      {renaming === 'now' ? (
        <RenameForm {...props} />
      ) : (
        <>
          <button
            type="button"
            className={styles.open}
            aria-current={isCurrent || undefined}
            onClick={onOpen}
          >
            <span className={styles.mark} aria-hidden="true">
              {isCurrent && <Check />}
            </span>
            <span className={styles.words}>
              <span className={styles.name}>
                <HighlightedText text={view.name} />
              </span>
              <span className={styles.summary}>
                <HighlightedText text={summarizeView(view)} />
              </span>
            </span>
          </button>
          <IconButton label={`Copy link to ${name}`} icon={<Link />} onClick={onCopyLink} />
          <IconButton
            ref={rename}
            label={`Rename ${name}`}
            icon={<Pencil />}
            onClick={onRenaming}
          />
          <IconButton
            label={`Delete ${name}`}
            icon={<Trash2 />}
            onClick={() => {
              if (row.current) moveFocusPast(row.current);
              onDelete();
            }}
          />
        </>
      )}
    </li>
  );
}

function RenameForm({ view, isTaken, onRename }: SavedViewRowProps) {
  const [text, setText] = useState(view.name);
  const hintId = useId();
  const input = useRef<HTMLInputElement>(null);
  const name = cleanName(text);
  const taken = isTaken(name);

  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name !== '' && !taken) onRename(name);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onRename(view.name);
  };

  return (
    <form className={styles.rename} onSubmit={submit} onKeyDown={onKeyDown}>
      <div className={styles.line}>
        <TextInput
          ref={input}
          aria-label="New name"
          aria-describedby={hintId}
          aria-invalid={taken}
          maxLength={LONGEST_NAME_CHARS}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" aria-disabled={name === '' || taken}>
          Rename
        </Button>
        <Button variant="quiet" onClick={() => onRename(view.name)}>
          Cancel
        </Button>
      </div>
      <p id={hintId} className={styles.hint} role="alert">
        {taken ? 'Another view has this name.' : text !== view.name && describeLimit(text)}
      </p>
    </form>
  );
}
