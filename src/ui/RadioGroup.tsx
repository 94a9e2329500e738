import { useId } from 'react';
import type { ChoiceProps } from './choiceProps.ts';
import styles from './RadioGroup.module.css';

/** A choice of one option, side by side, under a heading. */
export function RadioGroup<Value extends string>({
  label,
  value,
  options,
  onValueChange,
}: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              name={name}
              className={styles.radio}
              checked={option.value === value}
              onChange={() => onValueChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
