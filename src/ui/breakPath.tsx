import { Fragment, type ReactNode } from 'react';

const AFTER_SEPARATOR = /(?<=[\\/])(?![\\/])/;

/** A text that a line breaks after the separators of paths first. Whoever copies it gets the same text. */
export function breakPath(text: string): ReactNode {
  const [first, ...rest] = text.split(AFTER_SEPARATOR);
  if (rest.length === 0) return text;
  let at = first?.length ?? 0;
  return [
    first,
    ...rest.map((piece) => {
      const key = at;
      at += piece.length;
      return (
        <Fragment key={key}>
          <wbr />
          {piece}
        </Fragment>
      );
    }),
  ];
}
