import { useEffect, useRef, useState } from 'react';
import type { ExportFormat } from '../../model/answers.ts';
import { useDataset } from '../../state/dataset.ts';
import { useEngine } from '../../state/engine.ts';
import { useSelection } from '../../state/selection.ts';
import { useView } from '../../state/view.ts';
import { announce } from '../../ui/announce.ts';
import { formatCount } from '../../ui/formatNumber.ts';
import { pickSaveFile } from '../../ui/pickSaveFile.ts';
import { saveBlob } from '../../ui/saveBlob.ts';
import { nameFile } from './nameFile.ts';

/**
 * A file of so many rows is written to the disk while it is made, where the browser can: a download
 * is made in the browser's own room first, which holds the service's answer as well.
 */
const MANY_ROWS = 200_000;

/** What most likely was amiss: room in the browser, the disk, or the data were others meanwhile. */
export type FailureCause = 'memory' | 'disk' | 'data';

/** How far an export is. */
export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly format: ExportFormat; readonly written: number }
  /**
   * Written to the disk, or saved without some characters. Of another download, the browser itself says
   * where it went.
   */
  | {
      readonly kind: 'written';
      readonly rows: number;
      readonly name: string;
      readonly nuls: number;
    }
  | { readonly kind: 'failed'; readonly format: ExportFormat; readonly cause: FailureCause };

export interface Exporter {
  readonly state: ExportState;
  /** Makes a file of the selected rows, or else of the view, and saves it; one that is being made is cancelled. */
  readonly start: (format: ExportFormat) => Promise<void>;
  /** Cancels the export that runs, or forgets how one ended. */
  readonly stop: () => void;
}

const IDLE: ExportState = { kind: 'idle' };

/**
 * Exports of the rows that are selected, or else of those in view, in the columns and order on screen.
 * @param rows how many those are
 */
export function useExport(rows: number): Exporter {
  const engine = useEngine();
  const dataset = useDataset();
  const { view } = useView();
  const selection = useSelection();
  const [state, setState] = useState<ExportState>(IDLE);
  const running = useRef<AbortController>(undefined);

  const isWhole = dataset?.completeness === 'complete';
  const isChoosing = useRef(false);
  const newest = useRef(dataset?.id);
  useEffect(() => {
    newest.current = dataset?.id;
  });

  const choose = async (format: ExportFormat) => {
    isChoosing.current = true;
    const count = dataset?.completeness === 'loading' ? undefined : rows;
    const target = await pickSaveFile(nameFile(format, count, new Date(), isWhole));
    isChoosing.current = false;
    return target;
  };

  const stop = () => {
    running.current?.abort();
    running.current = undefined;
    setState(IDLE);
  };

  const start = async (format: ExportFormat) => {
    if (dataset === undefined || isChoosing.current) return;
    stop();
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    const target = rows < MANY_ROWS ? undefined : await choose(format);
    if (target === 'cancelled') return;
    if (newest.current !== dataset.id) {
      setState({ kind: 'failed', format, cause: 'data' });
      return;
    }
    setState({ kind: 'running', format, written: 0 });
    try {
      const {
        file,
        rows: written,
        nuls,
      } = await engine.exportRows(
        {
          datasetId: dataset.id,
          query: view.query,
          columns: view.columns,
          format,
          chosen: selection.count > 0 ? selection.rows.words : undefined,
          target,
        },
        {
          signal,
          onProgress: (done) => {
            if (typeof done === 'number') setState({ kind: 'running', format, written: done });
          },
        },
      );
      if (signal.aborted) return;
      const name = target?.name ?? nameFile(format, written, new Date(), isWhole);
      if (file !== undefined) saveBlob(file, name);
      announce(`Saved ${formatCount(written, 'row')} as ${name}.`);
      const isPlain = file !== undefined && nuls === 0;
      setState(isPlain ? IDLE : { kind: 'written', rows: written, name, nuls });
    } catch {
      if (signal.aborted) return;
      setState({ kind: 'failed', format, cause: target === undefined ? 'memory' : 'disk' });
    }
  };

  return { state, start, stop };
}
