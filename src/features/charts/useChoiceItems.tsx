import { type ReactElement, useCallback } from 'react';
import { useTablePreference } from '../../state/keep/tablePreference.ts';
import { MenuRadioGroup } from '../../ui/Menu.tsx';
import type { Choices } from './choices.ts';

/** The choice of this reader, kept under `name`, and the part of a menu that changes it. */
export function useChoiceItems<Value extends string>(
  name: string,
  choices: Choices<Value>,
  fallback: Value,
): readonly [value: Value, items: ReactElement] {
  const accepts = useCallback(
    (value: Value) => choices.options.some((option) => option.value === value),
    [choices],
  );
  const [value, setValue] = useTablePreference<Value>(name, fallback, accepts);
  return [value, <MenuRadioGroup key={name} {...choices} value={value} onValueChange={setValue} />];
}
