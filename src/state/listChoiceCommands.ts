import type { Command } from './commands.ts';
import type { Choice } from './keep/choice.ts';

/** Commands for choosing each of the options that are not chosen now: `Theme: Dark`. */
export function listChoiceCommands<Value extends string>(
  title: string,
  choice: Choice<Value>,
  [chosen, choose]: readonly [value: Value, setValue: (value: Value) => void],
  words?: string,
): readonly Command[] {
  return choice.options
    .filter(({ value }) => value !== chosen)
    .map(({ value, label }) => ({
      id: `${choice.name} ${value}`,
      title: `${title}: ${label}`,
      group: 'Page',
      words,
      run: () => choose(value),
    }));
}
