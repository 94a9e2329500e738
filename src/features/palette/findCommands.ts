import { fold } from '../../base/fold.ts';
import type { Command } from '../../state/commands.ts';

/** Commands under their heading. */
export interface CommandGroup {
  readonly value: string;
  readonly items: readonly Command[];
}

/** How well a command fits what was typed, from 1 at the least; 0 where it does not. */
function rate({ title, group, words = '' }: Command, typed: readonly string[]): number {
  const name = fold(title);
  const all = `${name} ${fold(group)} ${fold(words)}`;
  if (!typed.every((word) => all.includes(word))) return 0;
  const [first = ''] = typed;
  if (name.startsWith(first)) return 4;
  if (typed.every((word) => name.includes(word))) return name.includes(` ${first}`) ? 3 : 2;
  return 1;
}

/**
 * The commands that have all typed words in their title, heading or other words, those that fit best
 * first; their groups, too.
 */
export function findCommands(commands: readonly Command[], text: string): readonly CommandGroup[] {
  const typed = fold(text).split(/\s+/).filter(Boolean);
  const rated = commands
    .map((command) => ({ command, rating: rate(command, typed) }))
    .filter(({ rating }) => rating > 0);
  if (typed.length > 0) rated.sort((one, other) => other.rating - one.rating);
  const groups = new Map<string, Command[]>();
  for (const { command } of rated) {
    const group = groups.get(command.group);
    if (group === undefined) groups.set(command.group, [command]);
    else group.push(command);
  }
  return [...groups].map(([value, items]) => ({ value, items }));
}
