import { useEffect, useEffectEvent } from 'react';
import { useLoads } from '../../state/loads.ts';
import { useLookups } from '../../state/lookups.ts';
import { usePastedList } from '../../state/pastedList.ts';
import { announce } from '../../ui/announce.ts';
import { isAnswer } from './isAnswer.ts';

/** Takes files that are dropped anywhere on the page, and text that is pasted outside of text boxes. */
export function useListDrops(): void {
  const takeFiles = useTakeFiles();
  const { setList } = useLookups();
  usePastedList((text) => setList([text]));
  const take = useEffectEvent((files: readonly File[]) => void takeFiles(files));
  const paste = useEffectEvent((text: string) => setList([text]));

  useEffect(() => {
    const allow = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      take(files);
    };
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
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', onPaste);
    };
  }, []);
}

/** Looks files up as a list. An answer of the service among them becomes the dictionary instead. */
export function useTakeFiles(): (files: readonly File[]) => Promise<void> {
  const { openFile } = useLoads();
  const { setList } = useLookups();
  return async (files) => {
    const answers = await Promise.all(files.map(isAnswer));
    const [answer] = files.filter((_, index) => answers[index]);
    const lists = files.filter((_, index) => !answers[index]);
    if (answer !== undefined) {
      openFile(answer);
      announce(`${answer.name} is an answer of the service: it is the dictionary now.`);
    }
    if (lists.length > 0) setList(lists);
  };
}
