import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { parseSearch } from '../../language/parseSearch.ts';
import { useAction } from '../../state/actions.ts';
import { useFocusPlace } from '../../state/focusPlaces.ts';
import { offerPastedList } from '../../state/pastedList.ts';
import { readKey } from '../../state/readKey.ts';
import { useSchema } from '../../state/schema.ts';
import { useView } from '../../state/view.ts';
import { announce } from '../../ui/announce.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { joinClasses } from '../../ui/joinClasses.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { findProblemsToShow } from './findProblemsToShow.ts';
import styles from './SearchBox.module.css';
import { SearchProblems } from './SearchProblems.tsx';
import { idOfOption, Suggestions } from './Suggestions.tsx';
import { useCompletion } from './useCompletion.ts';
import { useTyping } from './useTyping.ts';

/** The longest text of a rejected list that is inserted into the box, in characters. */
const LONGEST_LINE_CHARS = 1_000;

export interface SearchBoxProps {
  /** The layout of the box in its line. */
  readonly className?: string | undefined;
}

/**
 * The search box, in the language of `language/grammar.md`, answered on every key. A search that is typed
 * in one go is one step of the browser's history: going back undoes a search, not a letter.
 */
export function SearchBox({ className }: SearchBoxProps) {
  const { view, setView, setQuery } = useView();
  const text = view.query.search;
  const [caret, setCaret] = useState<number>();
  const input = useRef<HTMLInputElement>(null);
  /** The position of the caret after the next render. */
  const nextCaret = useRef<number>(undefined);
  const noteId = useId();
  const listId = useId();
  const { isTyping, start, stop } = useTyping(text);
  /** The text after the last key of a search that is being typed; the next key amends the same step. */
  const typed = useRef<string>(undefined);

  useFocusPlace('search', input);
  useAction('search', () => {
    input.current?.focus();
    input.current?.select();
  });

  const change = (next: string) => {
    const step = typed.current === text ? 'replace' : 'push';
    typed.current = next === '' ? undefined : next;
    start(next);
    setQuery((query) => ({ ...query, search: next }), step);
  };

  const completion = useCompletion({
    text,
    caret,
    query: view.query,
    onWrite: (next, place) => {
      nextCaret.current = place;
      setCaret(place);
      change(next);
    },
  });
  const { isOpen, active } = completion;

  useLayoutEffect(() => {
    const place = nextCaret.current;
    nextCaret.current = undefined;
    if (place !== undefined && text !== '') input.current?.setSelectionRange(place, place);
  }, [text]);

  const schema = useSchema();
  const parsed = useMemo(() => parseSearch(text, schema), [text, schema]);
  const isUnfinished = isTyping || isOpen;
  const problems = findProblemsToShow(
    text,
    parsed.problems,
    isUnfinished ? (caret ?? text.length) : undefined,
  );

  const readCaret = ({ selectionStart, selectionEnd }: HTMLInputElement) =>
    setCaret(selectionStart === selectionEnd ? (selectionStart ?? undefined) : undefined);

  /**
   * Inserts pasted lines as a single line, like browsers do. Refused if they are too long to read, or if
   * the box has another text by now.
   */
  const insert = (lines: string, before: string, start: number, end: number): boolean => {
    const line = lines.trim().replaceAll(/[\r\n]+/g, ' ');
    if (line.length > LONGEST_LINE_CHARS || text !== before) return false;
    nextCaret.current = start + line.length;
    change(text.slice(0, start) + line + text.slice(end));
    return true;
  };
  const insertNow = useRef(insert);
  useLayoutEffect(() => {
    insertNow.current = insert;
  });

  const clear = () => {
    typed.current = undefined;
    change('');
    input.current?.focus();
  };

  /** Whether the last key was Escape. The first one closes what is open, the second clears the search. */
  const isEscaped = useRef(false);

  const onKeyDown = (event: KeyboardEvent) => {
    const key = readKey(event);
    const isSecondEscape = key === 'Escape' && isEscaped.current;
    isEscaped.current = key === 'Escape';
    if (completion.takeKey(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (key === 'Enter') {
      typed.current = undefined;
      stop();
      completion.setOpen(false);
    }
    if (key !== 'Escape') return;
    // Browsers clear the field.
    event.preventDefault();
    event.stopPropagation();
    if (isSecondEscape && text !== '') clear();
    else if (view.open !== undefined) setView((now) => ({ ...now, open: undefined }));
    else if (text !== '') announce('Escape once more clears the search.');
  };

  return (
    <div className={joinClasses(styles.box, className)}>
      <Search className={styles.icon} aria-hidden="true" />
      <input
        ref={input}
        type="search"
        className={styles.input}
        aria-label="Search"
        aria-keyshortcuts="/"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={active >= 0 ? idOfOption(listId, active) : undefined}
        aria-describedby={noteId}
        aria-invalid={problems.length > 0}
        placeholder={schema.example}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          readCaret(event.currentTarget);
          completion.setOpen(true);
          change(event.currentTarget.value);
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          // The box has a single line: several lines are a list of values.
          if (!/[\r\n]/.test(pasted.trim())) return;
          const { selectionStart, selectionEnd } = event.currentTarget;
          const start = selectionStart ?? text.length;
          const takeBack = (list: string) =>
            insertNow.current(list, text, start, selectionEnd ?? start);
          if (offerPastedList(pasted, takeBack)) event.preventDefault();
        }}
        onSelect={(event) => readCaret(event.currentTarget)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          typed.current = undefined;
          stop();
          completion.setOpen(false);
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
      <div className={styles.below}>
        <SearchProblems id={noteId} text={text} problems={problems} query={view.query} />
        {isOpen && (
          <Suggestions
            id={listId}
            label={completion.label}
            suggestions={completion.suggestions}
            active={active}
            onAccept={completion.accept}
          />
        )}
      </div>
    </div>
  );
}
