import { useEffect, useEffectEvent } from 'react';

/** The headings under which commands stand, in this order. */
export const COMMAND_GROUPS = [
  'Find',
  'View',
  'Saved views',
  'Data',
  'Page',
  'Order',
  'Columns',
] as const;

export type CommandGroupName = (typeof COMMAND_GROUPS)[number];

/** Something that can be done now, as the palette lists it. */
export interface Command {
  /** Its own among all commands. */
  readonly id: string;
  /** What it does; it may hold words of the service or of the reader. */
  readonly title: string;
  readonly group: CommandGroupName;
  /** Other words by which it is found. */
  readonly words?: string | undefined;
  /** The key that does the same, by the name on the reader's keyboard. */
  readonly shortcut?: string | undefined;
  readonly run: () => void;
}

type List = () => readonly Command[];

const lists = new Set<List>();

/**
 * Offers commands as long as the component is there. They are listed when someone asks for them, as
 * of the last render: making them may cost something.
 */
export function useCommands(list: List): void {
  const listNow = useEffectEvent(list);
  useEffect(() => {
    const entry = () => listNow();
    lists.add(entry);
    return () => {
      lists.delete(entry);
    };
  }, []);
}

/** All that can be done now. Of several commands with one id, the one that came last. */
export function listCommands(): readonly Command[] {
  const commands = new Map<string, Command>();
  for (const list of lists) for (const command of list()) commands.set(command.id, command);
  return [...commands.values()];
}

/** Does what is offered under an id now, if anything is. */
export function runCommand(id: string): void {
  listCommands()
    .find((command) => command.id === id)
    ?.run();
}
