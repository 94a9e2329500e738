import { type FormEvent, useId, useRef, useState } from 'react';
import type { ViewIndex } from '../../base/units.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatNumber } from '../../ui/formatNumber.ts';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './GoToRow.module.css';
import { readRowNumber } from './readRowNumber.ts';

export interface GoToRowProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Rows in view. */
  readonly rows: number;
  readonly onGo: (row: ViewIndex) => void;
  /** What gets the focus when it closes. */
  readonly focusAfter: () => HTMLElement | null;
}

/** Asks for the number of a row to go to, as the view counts them. */
export function GoToRow({ open, onOpenChange, rows, onGo, focusAfter }: GoToRowProps) {
  const [text, setText] = useState('');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const row = readRowNumber(text, rows);
  const isWrong = text.trim() !== '' && row === undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (row === undefined) return;
    onOpenChange(false);
    onGo(row);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Go to a row"
      initialFocus={input}
      focusAfter={focusAfter}
    >
      <form className={styles.form} onSubmit={submit}>
        <label htmlFor={id}>{`Row, from 1 to ${formatNumber(rows)}`}</label>
        <div className={styles.line}>
          <TextInput
            id={id}
            ref={input}
            inputMode="numeric"
            aria-invalid={isWrong}
            aria-describedby={`${id}-problem`}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button variant="primary" type="submit" aria-disabled={row === undefined}>
            Go
          </Button>
        </div>
        <p id={`${id}-problem`} className={styles.problem} aria-live="polite">
          {isWrong && 'There is no such row in view.'}
        </p>
      </form>
    </Dialog>
  );
}
