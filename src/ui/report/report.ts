/** A part of a report. Texts are shown as text, whatever they contain. */
export type ReportBlock =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** An SVG that stands alone. */
  | { readonly kind: 'picture'; readonly title: string; readonly svg: string };

/** Data to print or to pass on: what it shows, which rows, from where and of when. */
export interface Report {
  readonly title: string;
  /** Sentences below the title: the filter, the source, the time. */
  readonly facts: readonly string[];
  readonly blocks: readonly ReportBlock[];
}
