import { useEffect, useEffectEvent } from 'react';
import { useLookups } from '../../state/lookups.ts';
import { usePastedList } from '../../state/pastedList.ts';
import { FileDrops } from '../../ui/FileDrops.tsx';
import { useTakeFiles } from './useTakeFiles.ts';

/** Takes files that are dropped anywhere on the page, and text that is pasted outside of text boxes. */
export function ListDrops() {
  const takeFiles = useTakeFiles();
  const { setList } = useLookups();
  usePastedList((text) => setList([text]));
  const take = useEffectEvent((files: readonly File[]) => void takeFiles(files));
  const paste = useEffectEvent((text: string) => setList([text]));

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { target } = event;
      if (
        event.defaultPrevented ||
        (target instanceof Element && target.closest('input, textarea'))
      )
        return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length > 0) take(files);
      else if (text.trim() !== '') paste(text);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);

  return <FileDrops words="Drop lists to look them up" onDrop={(files) => void takeFiles(files)} />;
}
