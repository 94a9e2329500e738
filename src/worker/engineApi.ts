import type { RowIndex } from '../base/units.ts';
import type {
  ColumnProfile,
  DatasetId,
  DatasetInfo,
  ExportFormat,
  FacetCounts,
  FindingDetails,
  GridRow,
  ListCheck,
  LookupAnswer,
  RecordDetails,
  RecordPlace,
  RowGroups,
  RowWindow,
  ValueCounts,
} from '../model/answers.ts';
import type { FacetRequest } from '../model/facets.ts';
import type { GroupRequest } from '../model/groups.ts';
import type { ListReading, ListRoles } from '../model/listReading.ts';
import type { Query, RowSetId, Run, SortKey, Window } from '../model/query.ts';
import type { RecordRef } from '../model/record.ts';
import type { FieldId } from '../model/schema.ts';
import type { CountRequest } from '../model/valueCounts.ts';
import type { CallContext } from './protocol.ts';

/** A finished export. */
export interface ExportedFile {
  /** Missing where it was written to the disk. */
  readonly file: Blob | undefined;
  readonly rows: number;
  /** How many NUL characters were left out of its cells. */
  readonly nuls: number;
}

interface OfDataset {
  readonly datasetId: DatasetId;
}

interface OfView extends OfDataset {
  readonly query: Query;
}

/** Selected rows of a dataset, as the words of a `BitSet`. */
export type ChosenRows = Uint32Array;

/** How a load ended: with data, or with an answer that holds none. */
export type LoadEnd =
  | { readonly kind: 'loaded'; readonly info: DatasetInfo }
  /** There is no row, and the answer says that something went wrong. */
  | { readonly kind: 'failure'; readonly message: string }
  /** The bytes were no classifications. `looksLike` is a phrase such as "a web page". */
  | {
      readonly kind: 'notClassifications';
      readonly looksLike: string;
      readonly isWebPage: boolean;
      readonly title: string | undefined;
      readonly message: string | undefined;
    };

/**
 * Everything the page asks of the worker: plain data in, plain data out. An unknown `datasetId` is
 * an error. Every verb but the first three reads a dataset that may still be growing, and answers
 * for the rows it has.
 */
export interface EngineApi {
  /**
   * Begins an empty dataset under this id.
   * @param input `charset` is the encoding that a header names; `encoding` one that goes before it
   */
  readonly startLoad: (
    input: OfDataset & {
      readonly charset?: string | undefined;
      readonly encoding?: string | undefined;
    },
  ) => DatasetInfo;
  /**
   * Reads the next bytes of the answer, cut anywhere, behind those of the calls before: JSON in any
   * encoding, plain or gzipped.
   */
  readonly appendBytes: (
    input: OfDataset & { readonly bytes: Uint8Array<ArrayBuffer> },
  ) => Promise<DatasetInfo>;
  /**
   * No more bytes come: `broken` when the connection ended before the answer did. To be called once
   * every `appendBytes` is answered.
   */
  readonly endLoad: (input: OfDataset & { readonly broken: boolean }) => Promise<LoadEnd>;
  /** Forgets a dataset and frees its memory. Unknown ids are ignored. */
  readonly dropDataset: (input: OfDataset) => undefined;

  /**
   * Reads a list of processes of the analyst, from texts and files of any form, and holds it under this id.
   * Fails with a sentence if one of them is no list.
   */
  readonly readList: (
    input: { readonly listId: string; readonly parts: readonly (Blob | string)[] },
    context: CallContext,
  ) => Promise<readonly ListReading[]>;
  /** Forgets a list. Unknown ids are ignored. */
  readonly dropList: (input: { readonly listId: string }) => undefined;
  /**
   * Looks a list up in a dictionary, and holds the table of its lines under `tableId`. Progress: the share of
   * its distinct lines that are judged, from 0 to 1. `roles` are those of the columns of each part; guessed ones in the place of absent ones.
   */
  readonly lookUp: (
    input: OfDataset & {
      readonly listId: string;
      readonly tableId: DatasetId;
      readonly roles: readonly (ListRoles | undefined)[];
    },
    context: CallContext,
  ) => Promise<LookupAnswer>;
  /** A row of a lookup in full. */
  readonly readFinding: (input: OfDataset & { readonly row: RowIndex }) => Promise<FindingDetails>;

  /** The name of the dictionary that is most like a text, and its number of rows, if one is like it. */
  readonly suggestName: (
    input: OfDataset & { readonly text: string },
    context: CallContext,
  ) => Promise<{ readonly name: string; readonly rows: number } | undefined>;

  /** The rows of a window, in the view's order. */
  readonly readWindow: (
    input: OfView & { readonly window: Window },
    context: CallContext,
  ) => Promise<RowWindow>;
  /**
   * Counts of a facet's values under all clauses but the facet's own, at most `limit` of them.
   * Chosen values are always among them.
   */
  readonly countFacet: (input: OfView & FacetRequest, context: CallContext) => Promise<FacetCounts>;
  /** What the values of a list find, whatever is filtered. */
  readonly checkList: (
    input: OfDataset & { readonly field: FieldId; readonly values: readonly string[] },
    context: CallContext,
  ) => Promise<ListCheck>;
  /** The rows of each value of a field by their signature, in the view and in all. */
  readonly countValues: (
    input: OfView & { readonly request: CountRequest },
    context: CallContext,
  ) => Promise<ValueCounts>;
  /** The groups that the rows of the view fall into. */
  readonly groupRows: (
    input: OfView & { readonly request: GroupRequest },
    context: CallContext,
  ) => Promise<RowGroups>;
  /** What is in a column of the view, with at most `limit` of the common and of the rare values. */
  readonly profileColumn: (
    input: OfView & { readonly field: FieldId; readonly limit: number },
    context: CallContext,
  ) => Promise<ColumnProfile>;
  /** Ranks a column in spare time, so that the first sort by it need not. */
  readonly rankColumn: (
    input: OfDataset & { readonly field: FieldId },
    context: CallContext,
  ) => Promise<void>;
  /** How many rows a query keeps. */
  readonly countRows: (input: OfView, context: CallContext) => Promise<number>;
  /** A row in full. */
  readonly readRecord: (input: OfDataset & { readonly row: RowIndex }) => Promise<RecordDetails>;
  /** Where the record of a link stands; `undefined` when the dataset has no such record. */
  readonly findRecord: (
    input: OfView & { readonly ref: RecordRef },
    context: CallContext,
  ) => Promise<RecordPlace | undefined>;
  /** The row's own link. */
  readonly refOf: (input: OfDataset & { readonly row: RowIndex }) => Promise<RecordRef>;
  /**
   * The rows that stand in a run of the view, or all of them. `total` is how many rows the dataset had
   * when someone pointed at the run: those that came since are left out.
   */
  readonly chooseRows: (
    input: OfView & { readonly run: Run | undefined; readonly total: number },
    context: CallContext,
  ) => Promise<ChosenRows>;
  /** Pins chosen rows, for queries that show only these, as long as the dataset exists. */
  readonly pinRows: (input: OfDataset & { readonly chosen: ChosenRows }) => RowSetId;
  /** How many of the chosen rows are in the view. */
  readonly countChosen: (
    input: OfView & { readonly chosen: ChosenRows },
    context: CallContext,
  ) => Promise<number>;
  /** The first of the chosen rows in an order, whatever is filtered. */
  readonly readChosen: (
    input: OfDataset & {
      readonly chosen: ChosenRows;
      readonly sort: readonly SortKey[];
      readonly limit: number;
    },
    context: CallContext,
  ) => Promise<readonly GridRow[]>;
  /**
   * A file of exactly the view's rows, or of the chosen rows whatever is filtered, in the view's
   * order; written to `target`, where it is given, while it is made. Progress: the rows written so far.
   * Fails when the browser, or the disk, has no room for it. Then, and when it is cancelled, no part of it
   * is kept.
   */
  readonly exportRows: (
    input: OfView & {
      readonly columns: readonly FieldId[];
      readonly format: ExportFormat;
      readonly chosen?: ChosenRows | undefined;
      readonly target?: FileSystemFileHandle | undefined;
    },
    context: CallContext,
  ) => Promise<ExportedFile>;
}
