import type { EpochMs, RowIndex, ViewIndex } from '../base/units.ts';
import type { Issue } from './issue.ts';
import type { ListLine } from './listLines.ts';
import type { Completeness } from './loadState.ts';
import type { CountedValue } from './query.ts';
import type { RecordRef } from './record.ts';
import type { FieldId } from './schema.ts';
import type { Verdict } from './verdicts.ts';

/** Names one download or opened file. Its data never changes, save that it grows while it loads. */
export type DatasetId = string;

/** What is known of a dataset as a whole. A new revision is made whenever rows were added or a column was replaced. */
export interface DatasetInfo {
  readonly id: DatasetId;
  readonly revision: number;
  /** Rows: one for every value. */
  readonly rows: number;
  /** Entries of `recordList` read so far, unreadable ones included. */
  readonly entries: number;
  /** Bytes of JSON read so far, after decompression. */
  readonly bytes: number;
  readonly issues: readonly Issue[];
  readonly completeness: Completeness;
  /** What the service says in the answer about how it went, where it says something. */
  readonly message: string | undefined;
  /** Bytes between, before and behind the entries that belong nowhere. */
  readonly misplacedBytes: number;
  /** Entries found behind the place where the list seemed to end. */
  readonly entriesBehind: number;
  /** The encoding that the bytes were read in, by its name in the Encoding Standard. */
  readonly encoding: string;
  /** The newest time at which the service says it updated something, where it says so. */
  readonly uploaded: EpochMs | undefined;
}

/** One row as the table shows it. Missing fields are absent. */
export interface GridRow {
  readonly row: RowIndex;
  readonly cells: { readonly [F in FieldId]?: string };
}

/** The rows of a window, and how many rows the whole view has. */
export interface RowWindow {
  readonly offset: number;
  readonly count: number;
  /** Rows of the dataset that the answer is about: while it grows, more may be there now. */
  readonly total: number;
  readonly rows: readonly GridRow[];
  /** Why a part of the search filters nothing, as sentences, where it was too much for the data. */
  readonly problem?: string;
}

/**
 * One value of a facet: its rows under all other clauses, and how many of those are signed and unsigned. The
 * service says nothing about the rest.
 */
export interface FacetCount extends CountedValue {
  readonly count: number;
  readonly signed: number;
  readonly unsigned: number;
}

/** The values of a facet in the order that was asked for, cut to the limit that was asked for. */
export interface FacetCounts {
  /** The id of a field, or `MISSING`. */
  readonly field: FieldId;
  readonly counts: readonly FacetCount[];
  /** The number of values that match `find`, including those beyond the limit. */
  readonly distinct: number;
}

/** A group of rows: how many there are, by their signature, and the measures of the schema in their order. */
export interface RowGroup extends CountedValue, SignedCount {
  readonly count: number;
  readonly measures: readonly number[];
}

/** The groups that the rows of a view fall into, in the order that was asked for, cut to the limit. */
export interface RowGroups {
  readonly group: FieldId;
  readonly groups: readonly RowGroup[];
  /** The number of groups that match `find`, including those beyond the limit. */
  readonly distinct: number;
  /** Rows of the largest group, whether it is among these or not. */
  readonly largest: number;
}

/** What the values of a list find in a field of the whole dataset. */
export interface ListCheck {
  /** Rows that have one of the values. */
  readonly rows: number;
  /** The values that no row has, in their order. */
  readonly missing: readonly string[];
}

/** Numbers of rows by signature. */
export interface SignedCount {
  readonly signed: number;
  readonly unsigned: number;
  readonly unknown: number;
}

/** Rows of one value of a field, within the view and in the whole dataset. */
export interface CountInView extends CountedValue {
  readonly view: SignedCount;
  readonly all: SignedCount;
}

/** The values of a field that were asked for, in the order that was asked for. */
export interface ValueCounts {
  readonly field: FieldId;
  readonly total: { readonly view: SignedCount; readonly all: SignedCount };
  readonly counts: readonly CountInView[];
  /** The number of values with enough rows, including those beyond the limit. */
  readonly distinct: number;
}

/** A value, and how many rows have it. */
export interface ValueCount extends CountedValue {
  readonly value: string;
  readonly count: number;
}

/** What is in a column of a view. */
export interface ColumnProfile {
  readonly field: FieldId;
  /** Rows with a value, be it an empty one, and rows without. */
  readonly filled: number;
  readonly missing: number;
  /** Different values; spellings that differ in case are one, where the field says so. */
  readonly distinct: number;
  /** Different spellings of the values. */
  readonly spellings: number;
  /** Of the values, in units of UTF-16; absent where there is none. */
  readonly lengths: { readonly shortest: number; readonly longest: number } | undefined;
  /** The values of most rows, most first, and those of fewest, fewest first; then by name. */
  readonly common: readonly ValueCount[];
  readonly rare: readonly ValueCount[];
}

/** A record in full, for the details panel. */
export interface RecordDetails {
  readonly row: RowIndex;
  readonly ref: RecordRef;
  readonly cells: { readonly [F in FieldId]?: string };
  /** The entry of `recordList` that the row comes from, as it came: JSON text, not reformatted. */
  readonly raw: string;
  /** Which value of that entry the row is, from 0. */
  readonly valueIndex: number;
  /** Fields that no column knows, of the value and of the record: name and JSON text of the value. */
  readonly unknownFields: readonly { readonly name: string; readonly json: string }[];
}

/** A lookup of a list in a dictionary: its table, and how many distinct lines have each verdict. */
export interface LookupAnswer {
  readonly info: DatasetInfo;
  readonly verdicts: { readonly [V in Verdict]?: number };
}

/** A line of a list in full, for the details panel: with the record it was compared with, and others of the name. */
export interface FindingDetails {
  readonly row: RowIndex;
  readonly ref: RecordRef;
  readonly line: ListLine;
  readonly verdict: Verdict;
  readonly why: string;
  /** The row of the dictionary that the line was compared with. */
  readonly match: GridRow | undefined;
  /** Whether both paths name the same folder, however they are written. */
  readonly isSameFolder: boolean;
  /** The first rows of the dictionary with the same name, the match among them, and how many there are. */
  readonly candidates: readonly GridRow[];
  readonly candidateCount: number;
}

/** Where a record stands: its row, and its place in a view, absent when the view leaves it out. */
export interface RecordPlace {
  readonly row: RowIndex;
  readonly viewIndex: ViewIndex | undefined;
}

export type ExportFormat =
  /** Comma-separated, cells that a spreadsheet would run as formulas made harmless. */
  | 'csv'
  /** Comma-separated, every cell exactly as it is. */
  | 'csvRaw'
  /** The columns of the list of a lookup, then what was found; harmless for spreadsheets. */
  | 'csvList'
  /** The service's own form, with every field, known or not, of the view's rows. */
  | 'json';
