import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Query } from '../../model/query.ts';
import { useAnswers } from '../../state/answers.ts';
import { readKey } from '../../state/readKey.ts';
import { useSchema } from '../../state/schema.ts';
import { announce } from '../../ui/announce.ts';
import { type CompletionSpot, findSpot, isSameSpot, suggest } from './completeSearch.ts';

/** The number of values that are counted; a field with few values may list more. */
const VALUES_COUNTED = 8;

export interface CompletionInput {
  readonly text: string;
  /** `undefined` if text is selected. */
  readonly caret: number | undefined;
  readonly query: Query;
  /** Replaces the text of the box, and sets the caret. */
  readonly onWrite: (text: string, caret: number) => void;
}

/** The suggestions at the caret, and the keys to choose one. */
export function useCompletion({ text, caret, query, onWrite }: CompletionInput) {
  const schema = useSchema();
  const [wanted, setWanted] = useState(false);
  /** The chosen suggestion, while the caret stays in place. */
  const [chosen, setChosen] = useState<{
    text: string;
    caret: number | undefined;
    index: number;
  }>();
  // Deferred, so that typing is handled first.
  const place = useDeferredValue(
    useMemo(() => ({ text, caret: wanted ? caret : undefined }), [text, caret, wanted]),
  );
  const spot = useMemo(
    () => (place.caret === undefined ? undefined : findSpot(place.text, place.caret, schema)),
    [place, schema],
  );
  const counts = useCounts(spot, query);
  const suggestions = useMemo(
    () => (spot === undefined ? [] : suggest(place.text, spot, counts, schema)),
    [place, spot, counts, schema],
  );
  const isOpen = wanted && suggestions.length > 0;
  const isChosen = isOpen && chosen?.text === text && chosen.caret === caret;
  const active = isChosen && chosen.index < suggestions.length ? chosen.index : -1;

  useEffect(() => {
    if (isOpen) announce('There are suggestions. The arrow down goes to them.');
  }, [isOpen]);

  const choose = (index: number) => setChosen({ text, caret, index });

  const accept = (index: number) => {
    const suggestion = suggestions[index];
    // The list may be a key or two behind, but its suggestions still apply to the same position.
    const now = caret === undefined ? undefined : findSpot(text, caret, schema);
    if (suggestion === undefined || now === undefined || !isSameSpot(now, spot)) return;
    onWrite(
      text.slice(0, now.from) + suggestion.insert + text.slice(now.to),
      now.from + suggestion.insert.length,
    );
  };

  /** Handles a key; returns whether it was meant for the list. */
  const takeKey = (event: KeyboardEvent): boolean => {
    const { shiftKey } = event;
    const key = readKey(event);
    if (key === undefined) return false;
    if (!isOpen) {
      const canOpen = key === 'ArrowDown' && caret !== undefined && findSpot(text, caret, schema);
      if (!canOpen) return false;
      setWanted(true);
      choose(0);
    } else if (key === 'ArrowDown') choose(Math.min(active + 1, suggestions.length - 1));
    else if (key === 'ArrowUp') choose(Math.max(active - 1, -1));
    else if (key === 'Escape') setWanted(false);
    else if ((key === 'Enter' || (key === 'Tab' && !shiftKey)) && active >= 0) accept(active);
    else return false;
    return true;
  };

  return {
    suggestions: isOpen ? suggestions : [],
    isOpen,
    active,
    accept,
    takeKey,
    setOpen: setWanted,
    label: spot?.offer === 'names' ? 'Fields' : 'Values',
  };
}

const NO_COUNTS = [] as const;

/** The values of the field that contain the typed text, counted under the rest of the query. */
function useCounts(spot: CompletionSpot | undefined, { clauses, pinnedRows }: Query) {
  const schema = useSchema();
  const field = spot?.field;
  const rest = field === undefined ? '' : (spot?.rest ?? '');
  const query = useMemo(
    () => ({ search: rest, clauses, sort: [], pinnedRows }),
    [rest, clauses, pinnedRows],
  );
  // The typed text of a state, such as `yes`, is not part of its value.
  const find = field === undefined || field.kind === 'signature' ? '' : (spot?.find ?? '');
  const { data } = useQuery({
    ...useAnswers().facet(query, { field: field?.id ?? schema.name, find, limit: VALUES_COUNTED }),
    enabled: field !== undefined,
  });
  return data !== undefined && data.field === field?.id ? data.counts : NO_COUNTS;
}
