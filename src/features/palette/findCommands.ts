import { fold } from '../../base/fold.ts';
import { COMMAND_GROUPS, type Command, type CommandGroupName } from '../../state/commands.ts';

/** Commands under their heading. */
export interface CommandGroup {
  readonly value: CommandGroupName;
  readonly items: readonly Command[];
}

/** The rank of a command for a typed text, 1 or more; 0 if it does not match. */
function rate({ title, group, words = '' }: Command, typed: readonly string[]): number {
  const name = fold(title);
  const all = `${name} ${fold(group)} ${fold(words)}`;
  const [first] = typed;
  if (first === undefined) return 1;
  if (!typed.every((word) => all.includes(word))) return 0;
  if (typed.every((word) => name.includes(word))) {
    if (name.startsWith(first)) return 4;
    return name.includes(` ${first}`) ? 3 : 2;
  }
  return 1;
}

/**
 * The commands that contain all typed words in their title, heading or further words, the best match first,
 * which also determines the order of groups; without a text, all commands in the order of the groups.
 */
export function findCommands(commands: readonly Command[], text: string): readonly CommandGroup[] {
  const typed = fold(text).split(/\s+/).filter(Boolean);
  const rated = commands.map((command) => ({ command, rating: rate(command, typed) }));
  const groups = COMMAND_GROUPS.map((value) => {
    const found = rated
      .filter(({ command, rating }) => command.group === value && rating > 0)
      .sort((one, other) => other.rating - one.rating);
    return { value, best: found[0]?.rating ?? 0, items: found.map(({ command }) => command) };
  });
  return groups
    .filter(({ items }) => items.length > 0)
    .sort((one, other) => other.best - one.best)
    .map(({ value, items }) => ({ value, items }));
}
