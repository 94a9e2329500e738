import { X } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { PLACEHOLDERS, readLookUp, useLookUpTemplates } from '../../state/externalLookUps.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { focusFirst } from '../../ui/moveFocusPast.ts';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './LookUpTemplates.module.css';

/** The editor for the addresses of look-ups in the menu of a cell. There are none by default. */
export function LookUpTemplates() {
  const [templates, setTemplates] = useLookUpTemplates();
  const [text, setText] = useState('');
  const id = useId();
  const typed = text.trim();
  const isGood = readLookUp(typed) !== undefined;
  const isWrong = typed !== '' && !isGood;
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!isGood) return;
    setTemplates([...templates.filter((other) => other !== typed), typed]);
    setText('');
  };
  return (
    <section aria-label="Look up outside">
      <h3 className={styles.heading}>Look up outside</h3>
      <ul className={styles.list}>
        {templates.map((template) => (
          <li key={template} className={styles.line}>
            <span className={styles.template}>{template}</span>
            <IconButton
              size="sm"
              label={`Remove ${template}`}
              icon={<X />}
              onClick={() => {
                focusFirst([document.getElementById(id)]);
                setTemplates(templates.filter((other) => other !== template));
              }}
            />
          </li>
        ))}
      </ul>
      <form className={styles.line} onSubmit={add}>
        <TextInput
          id={id}
          aria-label="Address with a field in braces"
          placeholder="https://example.org/?q={name}"
          aria-invalid={isWrong}
          aria-describedby={`${id}-hint`}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button size="sm" type="submit" aria-disabled={!isGood}>
          Add
        </Button>
      </form>
      <p id={`${id}-hint`} className={styles.hint}>
        {isWrong ? 'An address begins with https:// and has a field behind the host: ' : ''}
        {PLACEHOLDERS.map((name) => `{${name}}`).join(' ')}. The menu of a cell opens it in a new
        tab, and sends the values to that place. Nothing is sent unless you choose so there.
      </p>
    </section>
  );
}
