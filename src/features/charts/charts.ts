import { subjectOf } from '../../model/subjects.ts';
import type { TallyRequest, TallySubject } from '../../model/tallies.ts';
import { formatCount } from '../../ui/formatNumber.ts';

/** The numbers of rows of each value, or how the rows of each value divide by signature. */
export type ChartKind = 'count' | 'share';

/** How many values a chart shows at most. */
export type Top = '10' | '25' | '50' | '100';

/** A chart of the page, as data. */
export interface Chart {
  /** The name that the choices of the reader are kept under. */
  readonly id: string;
  readonly kind: ChartKind;
  /** Subjects that its bars can stand for; the first one unless the reader chooses another. */
  readonly subjects: readonly [TallySubject, ...TallySubject[]];
  /** Its name, by the label of its subject in lower case. */
  readonly name: (label: string) => string;
  /** Whether rows without a value are a bar, too. */
  readonly missing: boolean;
  /** How many bars it has unless the reader chooses another number; `all` leaves no choice. */
  readonly top: Top | 'all';
}

/** The charts in their order. */
export const CHARTS: readonly Chart[] = [
  {
    id: 'types',
    kind: 'count',
    subjects: ['type'],
    name: (label) => `Rows per ${label}`,
    missing: true,
    top: 'all',
  },
  {
    id: 'shares',
    kind: 'share',
    subjects: ['type', 'company', 'location'],
    name: (label) => `Signed share per ${label}`,
    missing: true,
    top: '25',
  },
  {
    id: 'companies',
    kind: 'count',
    subjects: ['company'],
    name: () => 'Top companies',
    missing: false,
    top: '10',
  },
  {
    id: 'places',
    kind: 'count',
    subjects: ['location', 'folder'],
    name: (label) => `Rows per ${label}`,
    missing: true,
    top: '25',
  },
];

/** All types of the documentation, those without rows too, and room for types that it does not know. */
export const ALL_VALUES = { atLeast: 0, limit: 100 } satisfies Partial<TallyRequest>;

/** The title of a chart of this subject. */
export function titleOf(chart: Chart, subject: TallySubject): string {
  return chart.name(subjectOf(subject).label.toLowerCase());
}

const PLURALS: { readonly [S in TallySubject]: string } = {
  type: 'types',
  company: 'companies',
  location: 'locations',
  folder: 'folders',
};

/** A number of values of a subject: `18 types`. */
export function countValues(count: number, subject: TallySubject): string {
  return formatCount(count, subject, PLURALS[subject]);
}
