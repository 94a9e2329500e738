import { useLoads } from '../../state/loads.ts';
import { useLookups } from '../../state/lookups.ts';
import { announce } from '../../ui/announce.ts';
import { isAnswer } from './isAnswer.ts';

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
