/** What is measured, in the order of the report, and what each may cost at 100,000 and 1,000,000 records. */
export const MEASURES = {
  firstRows: {
    label: 'first rows on screen, after the first byte',
    unit: 'ms',
    budget: [500, 500],
  },
  loaded: { label: 'everything loaded and searchable, of JSON.parse', unit: 'x', budget: [5, 2] },
  typing: { label: 'a key typed -> paint', unit: 'ms', budget: [70, 120] },
  clicks: { label: 'facet click, chart click, clear -> paint', unit: 'ms', budget: [70, 100] },
  sortFirst: { label: 'sort by a column, first time -> paint', unit: 'ms', budget: [100, 400] },
  sortAgain: { label: 'sort by a column, again -> paint', unit: 'ms', budget: [70, 150] },
  jump: { label: 'jump to the middle, to the end -> rows painted', unit: 'ms', budget: [50, 50] },
  blankRows: { label: 'blank rows in 5 s of fast wheel scrolling', unit: '', budget: [0, 0] },
  slowFrames: { label: 'frames over 50 ms in that time', unit: '', budget: [1, 5] },
  longestBlock: { label: 'longest block of the main thread', unit: 'ms', budget: [200, 200] },
  pageHeap: { label: 'heap of the page after loading', unit: 'MB', budget: [40, 60] },
  workerMemory: {
    label: 'heap and buffers of the worker, of the JSON',
    unit: 'x',
    budget: [0.9, 0.7],
  },
  csv: { label: 'CSV of all rows and columns -> file complete', unit: 's', budget: [1.5, 10] },
} as const;

export type MeasureId = keyof typeof MEASURES;

/** What the same machine does with the same data in the plainest way, in ms. */
export const FLOORS = {
  parse: 'JSON.parse of the same bytes',
  includes: 'includes over the same names in a plain array',
  sort: 'Array.sort of the same names',
} as const;

export type FloorId = keyof typeof FLOORS;

/** JavaScript before the charts, gzipped, in KB. */
export const SCRIPT_BUDGET_KB = 260;
