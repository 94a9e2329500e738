import { useEffect, useRef, useState } from 'react';
import type { ExportFormat } from '../../model/answers.ts';
import { useDataset } from '../../state/dataset.ts';
import { useEngine } from '../../state/engine.ts';
import { useSchema } from '../../state/schema.ts';
import { useSelection } from '../../state/selection.ts';
import { useView } from '../../state/view.ts';
import { announce } from '../../ui/announce.ts';
import { formatCount } from '../../ui/formatNumber.ts';
import { pickSaveFile } from '../../ui/pickSaveFile.ts';
import { saveBlob } from '../../ui/saveBlob.ts';
import { nameFile } from './nameFile.ts';

/**
 * A file with this many rows is streamed to the disk if the browser supports it. A download is built up in
 * the browser's storage first, beside the service's answer.
 */
const STREAM_FROM_ROWS = 200_000;

/** The likely cause of a failure: the browser's storage, the disk, or a change of the data. */
export type FailureCause = 'memory' | 'disk' | 'data';

/** The progress of an export. */
export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly format: ExportFormat; readonly written: number }
  /**
   * Written to the disk, or saved with some characters lost. Other downloads are reported by the browser
   * itself.
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
  /** Exports the selected rows, or else the view, and saves the file; cancels a running export. */
  readonly start: (format: ExportFormat) => Promise<void>;
  /** Cancels the running export, or clears the result of the last one. */
  readonly stop: () => void;
}

const IDLE: ExportState = { kind: 'idle' };

/**
 * Exports the selected rows, or else the view, with the columns and the order on screen.
 * @param rows the number of these rows
 */
export function useExport(rows: number): Exporter {
  const engine = useEngine();
  const dataset = useDataset();
  const schema = useSchema();
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
    const target = await pickSaveFile(nameFile(schema.id, format, count, new Date(), isWhole));
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
    const target = rows < STREAM_FROM_ROWS ? undefined : await choose(format);
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
      const name = target?.name ?? nameFile(schema.id, format, written, new Date(), isWhole);
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
