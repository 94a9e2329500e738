import { type FormEvent, type RefObject, useId, useState } from 'react';
import {
  cleanName,
  LONGEST_NAME_CHARS,
  MOST_VIEWS,
  type SavedView,
} from '../../state/keep/savedViews.ts';
import { Button } from '../../ui/Button.tsx';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { findView } from './editViews.ts';
import { describeLimit } from './nameLimit.ts';
import { summarizeView } from './summarizeView.ts';
import styles from './Views.module.css';

export interface SaveViewFormProps {
  readonly views: readonly SavedView[];
  /** The view on screen. */
  readonly shown: Omit<SavedView, 'name'>;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onSave: (view: SavedView) => void;
}

/** Saves the view on screen under a name. An existing view of that name is replaced, as the button says. */
export function SaveViewForm({ views, shown, input, onSave }: SaveViewFormProps) {
  const [text, setText] = useState('');
  const hintId = useId();
  const limitId = useId();
  const name = cleanName(text);
  const other = findView(views, name);
  const isFull = other === undefined && views.length >= MOST_VIEWS;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name === '' || isFull) return;
    onSave({ name, ...shown });
    setText('');
  };

  return (
    <form className={styles.form} onSubmit={submit}>
      <div className={styles.line}>
        <TextInput
          ref={input}
          aria-label="Name for the view on screen"
          aria-describedby={`${hintId} ${limitId}`}
          placeholder="Name for the view on screen"
          maxLength={LONGEST_NAME_CHARS}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="primary" aria-disabled={name === '' || isFull}>
          {other === undefined ? 'Save' : 'Replace'}
        </Button>
      </div>
      <p id={hintId} className={styles.hint}>
        {isFull
          ? 'There is no room for more views. Delete some, or export them first.'
          : 'On screen: '}
        {!isFull && <HighlightedText text={summarizeView(shown)} />}
      </p>
      <p id={limitId} className={styles.hint} role="status">
        {describeLimit(text)}
      </p>
    </form>
  );
}
