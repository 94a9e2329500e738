import { useRef, useState } from 'react';
import type { ExportFormat } from '../../model/answers.ts';
import { useDataset } from '../../state/dataset.ts';
import { useEngine } from '../../state/engine.ts';
import { useSelection } from '../../state/selection.ts';
import { useView } from '../../state/view.ts';
import { announce } from '../../ui/announce.ts';
import { formatCount } from '../../ui/formatNumber.ts';
import { saveBlob } from '../../ui/saveBlob.ts';
import { nameFile } from './nameFile.ts';

/** How far an export is. */
export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly format: ExportFormat; readonly written: number }
  | { readonly kind: 'failed'; readonly format: ExportFormat };

export interface Exporter {
  readonly state: ExportState;
  /** Makes a file of the selected rows, or else of the view, and saves it; one that is being made is cancelled. */
  readonly start: (format: ExportFormat) => Promise<void>;
  /** Cancels the export that runs, or forgets that one failed. */
  readonly stop: () => void;
}

const IDLE: ExportState = { kind: 'idle' };

/** Exports of the rows that are selected, or else of those in view, in the columns and order on screen. */
export function useExport(): Exporter {
  const engine = useEngine();
  const dataset = useDataset();
  const { view } = useView();
  const selection = useSelection();
  const [state, setState] = useState<ExportState>(IDLE);
  const running = useRef<AbortController>(undefined);

  const stop = () => {
    running.current?.abort();
    running.current = undefined;
    setState(IDLE);
  };

  const start = async (format: ExportFormat) => {
    if (dataset === undefined) return;
    stop();
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    setState({ kind: 'running', format, written: 0 });
    try {
      const { file, rows } = await engine.exportRows(
        {
          datasetId: dataset.id,
          query: view.query,
          columns: view.columns,
          format,
          chosen: selection.count > 0 ? selection.rows.words : undefined,
        },
        {
          signal,
          onProgress: (written) => {
            if (typeof written === 'number') setState({ kind: 'running', format, written });
          },
        },
      );
      if (signal.aborted) return;
      const name = nameFile(format, rows, new Date());
      saveBlob(file, name);
      announce(`Saved ${formatCount(rows, 'row')} as ${name}.`);
      setState(IDLE);
    } catch {
      if (!signal.aborted) setState({ kind: 'failed', format });
    }
  };

  return { state, start, stop };
}
