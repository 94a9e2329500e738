import { useEffect, useEffectEvent } from 'react';

/** The headings of the palette, in order. */
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

/** A command that is available now, as the palette lists it. */
export interface Command {
  /** Unique among all commands. */
  readonly id: string;
  /** Its label; it may contain words of the service or of the reader. */
  readonly title: string;
  readonly group: CommandGroupName;
  /** Further words by which it is found. */
  readonly words?: string | undefined;
  /** The key of the same action, as it is labelled on the reader's keyboard. */
  readonly shortcut?: string | undefined;
  readonly run: () => void;
}

type List = () => readonly Command[];

const lists = new Set<List>();

/**
 * Offers commands while the component is mounted. They are listed lazily, with the values of the last
 * render, since making them can be costly.
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

/**
 * All commands that are available now. Of several commands with one id, the one that was added last is
 * listed.
 */
export function listCommands(): readonly Command[] {
  const commands = new Map<string, Command>();
  for (const list of lists) for (const command of list()) commands.set(command.id, command);
  return [...commands.values()];
}

/** Runs the command that is offered under an id, if there is one. */
export function runCommand(id: string): void {
  listCommands()
    .find((command) => command.id === id)
    ?.run();
}
