import type { TallyOrder, TallySubject } from '../../model/tallies.ts';

/** Ways to see a chart, of which one is taken. */
export interface Choices<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
}

/** How many values a chart shows. */
export const TOP: Choices<'10' | '25' | '50' | '100'> = {
  label: 'How many at most',
  options: [
    { value: '10', label: '10' },
    { value: '25', label: '25' },
    { value: '50', label: '50' },
    { value: '100', label: '100' },
  ],
};

/** How many rows a value needs: a share of few rows says little. */
export const AT_LEAST: Choices<'1' | '5' | '20' | '100'> = {
  label: 'With at least',
  options: [
    { value: '1', label: '1 row' },
    { value: '5', label: '5 rows' },
    { value: '20', label: '20 rows' },
    { value: '100', label: '100 rows' },
  ],
};

/** What comes first. */
export const ORDER: Choices<TallyOrder> = {
  label: 'First',
  options: [
    { value: 'rows', label: 'Most rows' },
    { value: 'leastSigned', label: 'Smallest share of signed' },
  ],
};

/** What signatures are compared by. */
export const SHARES_BY: Choices<Exclude<TallySubject, 'folder'>> = {
  label: 'Share per',
  options: [
    { value: 'type', label: 'Type' },
    { value: 'company', label: 'Company' },
    { value: 'location', label: 'Location' },
  ],
};

/** How finely places are told apart. */
export const PLACES_BY: Choices<'location' | 'folder'> = {
  label: 'Rows per',
  options: [
    { value: 'location', label: 'Location' },
    { value: 'folder', label: 'Folder' },
  ],
};
