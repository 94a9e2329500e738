import { type RefCallback, useCallback, useState } from 'react';
import cellStyles from './drawCell.module.css';
import styles from './Grid.module.css';
import { type CharacterWidths, RULED, readWidths } from './textRuler.ts';

/** How wide characters are in the fonts of the cells. */
export interface CellRulers {
  readonly text: CharacterWidths;
  readonly name: CharacterWidths;
  readonly path: CharacterWidths;
}

const NO_RULERS: CellRulers = { text: [], name: [], path: [] };

/** The fonts of the cells as they are drawn now, read from what `CellRulersProbe` shows. */
export function useCellRulers(): readonly [rulers: CellRulers, probe: RefCallback<HTMLElement>] {
  const [rulers, setRulers] = useState(NO_RULERS);
  const probe = useCallback<RefCallback<HTMLElement>>((element) => {
    if (element === null) return undefined;
    const [text, name, path] = element.children;
    if (!text || !name || !path) return undefined;
    const read = () =>
      setRulers({ text: readWidths(text), name: readWidths(name), path: readWidths(path) });
    // Another font, or more room between letters, as some readers have it.
    const observer = new ResizeObserver(read);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return [rulers, probe];
}

/** Shows nothing, in each font of the cells. */
export function CellRulersProbe({ probe }: { readonly probe: RefCallback<HTMLElement> }) {
  return (
    <div ref={probe} aria-hidden="true" className={styles.rulers}>
      <span>{RULED}</span>
      <span className={cellStyles.name}>{RULED}</span>
      <span className={styles.pathFont}>{RULED}</span>
    </div>
  );
}
