import type { TallyOrder, TallySubject } from '../../model/tallies.ts';
import { formatCount } from '../../ui/formatNumber.ts';

/** Ways to see a chart, of which one is taken. */
export interface Choices<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
}

function optionsOf<Value extends string>(
  values: readonly Value[],
  describe: (value: Value) => string,
): Choices<Value>['options'] {
  return values.map((value) => ({ value, label: describe(value) }));
}

/** How many values a chart shows. */
export const TOP: Choices<'10' | '25' | '50' | '100'> = {
  label: 'How many at most',
  options: optionsOf(['10', '25', '50', '100'], (value) => value),
};

/** How many rows a value needs: a share of few rows says little. */
export const AT_LEAST: Choices<'1' | '5' | '20' | '100'> = {
  label: 'With at least',
  options: optionsOf(['1', '5', '20', '100'], (value) => formatCount(Number(value), 'row')),
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
