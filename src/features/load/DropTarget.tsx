import { useEffect, useState } from 'react';
import { useLoads } from '../../state/loads.ts';
import { announce } from '../../ui/announce.ts';
import { formatCount } from '../../ui/formatNumber.ts';
import { Note } from '../../ui/Note.tsx';
import { spell } from '../../ui/spell.ts';
import styles from './DropTarget.module.css';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

function describeLeftOut(file: File, others: number): string {
  const rest = others === 1 ? 'The other one was' : `The ${formatCount(others, 'other one')} were`;
  return `Of several files, only “${spell(file.name)}” was opened. ${rest} left out.`;
}

/** Opens a file that is dropped anywhere on the page. Of several files it opens the first, and says so. */
export function DropTarget() {
  const { openFile } = useLoads();
  const [over, setOver] = useState(false);
  const [leftOut, setLeftOut] = useState<string>();

  useEffect(() => {
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth++;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const allow = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      const [file, ...others] = event.dataTransfer?.files ?? [];
      if (file === undefined) return;
      openFile(file);
      const words = others.length > 0 ? describeLeftOut(file, others.length) : undefined;
      setLeftOut(words);
      if (words !== undefined) announce(words);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', drop);
    };
  }, [openFile]);

  return (
    <>
      {leftOut !== undefined && (
        <section aria-label="Dropped files">
          <Note tone="info" title={leftOut} onDismiss={() => setLeftOut(undefined)} />
        </section>
      )}
      {over && (
        <div className={styles.overlay}>
          <p className={styles.words}>Drop a .json or .json.gz file to open it</p>
        </div>
      )}
    </>
  );
}
