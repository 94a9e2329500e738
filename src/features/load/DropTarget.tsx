import { useState } from 'react';
import { useLoads } from '../../state/loads.ts';
import { announce } from '../../ui/announce.ts';
import { FileDrops } from '../../ui/FileDrops.tsx';
import { formatCount } from '../../ui/formatNumber.ts';
import { Note } from '../../ui/Note.tsx';
import { spell } from '../../ui/spell.ts';

function describeLeftOut(file: File, others: number): string {
  const rest = others === 1 ? 'The other one was' : `The ${formatCount(others, 'other one')} were`;
  return `Of several files, only “${spell(file.name)}” was opened. ${rest} left out.`;
}

/** Opens a file that is dropped anywhere on the page. Of several files it opens the first, and says so. */
export function DropTarget() {
  const { openFile } = useLoads();
  const [leftOut, setLeftOut] = useState<string>();

  const open = ([file, ...others]: readonly File[]) => {
    if (file === undefined) return;
    openFile(file);
    const words = others.length > 0 ? describeLeftOut(file, others.length) : undefined;
    setLeftOut(words);
    if (words !== undefined) announce(words);
  };

  return (
    <>
      {leftOut !== undefined && (
        <section aria-label="Dropped files">
          <Note tone="info" title={leftOut} onDismiss={() => setLeftOut(undefined)} />
        </section>
      )}
      <FileDrops words="Drop a .json or .json.gz file to open it" onDrop={open} />
    </>
  );
}
