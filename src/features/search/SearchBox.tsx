import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useShortcut } from '../../state/shortcuts.ts';
import { useView } from '../../state/view.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './SearchBox.module.css';

/**
 * The search over all text fields, answered on every key. What is typed in one go is one step of
 * the browser's history: going back undoes a search, not a letter.
 */
export function SearchBox() {
  const { view, setQuery } = useView();
  const { search } = view.query;
  const [text, setText] = useState(search);
  const input = useRef<HTMLInputElement>(null);
  const typing = useRef(false);
  /** The search before the first key, and all that were typed, until the address has the last. */
  const sent = useRef<readonly string[]>([]);

  useEffect(() => {
    const isOnItsWay = sent.current.includes(search);
    if (sent.current.at(-1) === search) sent.current = [];
    if (isOnItsWay || search === text) return;
    sent.current = [];
    typing.current = false;
    setText(search);
  }, [search, text]);

  useShortcut('/', () => {
    input.current?.focus();
    input.current?.select();
  });

  const change = (next: string) => {
    const step = typing.current ? 'replace' : 'push';
    typing.current = next !== '';
    sent.current = [...(sent.current.length > 0 ? sent.current : [search]), next];
    setText(next);
    setQuery((query) => ({ ...query, search: next }), step);
  };

  const clear = () => {
    typing.current = false;
    change('');
    input.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') typing.current = false;
    if (event.key !== 'Escape' || text === '') return;
    event.preventDefault();
    event.stopPropagation();
    clear();
  };

  return (
    <div className={styles.box}>
      <Search className={styles.icon} aria-hidden="true" />
      <input
        ref={input}
        type="search"
        className={styles.input}
        aria-label="Search"
        aria-keyshortcuts="/"
        placeholder="Search names, companies, paths, types (all words must match)"
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          typing.current = false;
        }}
      />
      {text === '' ? (
        <span className={styles.key} aria-hidden="true">
          <Kbd>/</Kbd>
        </span>
      ) : (
        <IconButton
          className={styles.clear}
          label="Clear search"
          icon={<X />}
          size="sm"
          onClick={clear}
        />
      )}
    </div>
  );
}
