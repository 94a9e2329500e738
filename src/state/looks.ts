import { useEffect } from 'react';
import { defineChoice, readChoice, useChoice } from './keep/choice.ts';

/** `system` follows the setting of the operating system. */
export type Theme = 'system' | 'light' | 'dark';

export const THEME = defineChoice<Theme>('theme', [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]);

/** The height of the table's rows. */
export type Density = 'comfortable' | 'compact';

export const DENSITY = defineChoice<Density>('density', [
  { value: 'compact', label: 'Compact' },
  { value: 'comfortable', label: 'Comfortable' },
]);

function applyLooks(theme: Theme, density: Density): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
  if (density === 'compact') delete dataset.density;
  else dataset.density = density;
}

/** Applies the stored theme and density to the document. */
export function applySavedLooks(): void {
  applyLooks(readChoice(THEME), readChoice(DENSITY));
}

/** Applies theme and density to the document, now and after every change. */
export function useLooks(): void {
  const [theme] = useChoice(THEME);
  const [density] = useChoice(DENSITY);
  useEffect(() => applyLooks(theme, density), [theme, density]);
}
