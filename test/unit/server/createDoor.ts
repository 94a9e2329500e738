/** A promise, and what resolves it. */
export interface Door {
  readonly open: () => void;
  readonly opened: Promise<void>;
}

/** A door that is shut. */
export function createDoor(): Door {
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}
