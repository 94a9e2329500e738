import { Fragment, type ReactNode } from 'react';

const AFTER_SEPARATOR = /(?<=[\\/])(?![\\/])/;

/** A text in which lines break after path separators first. Copying it yields the original text. */
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
