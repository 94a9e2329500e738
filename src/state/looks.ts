import { useEffect } from 'react';
import { defineChoice, readChoice, useChoice } from './keep/choice.ts';

/** `system` follows what the operating system says. */
export type Theme = 'system' | 'light' | 'dark';

export const THEME = defineChoice<Theme>('theme', [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]);

/** How much room the rows of the table have. */
export type Density = 'comfortable' | 'compact';

export const DENSITY = defineChoice<Density>('density', [
  { value: 'comfortable', label: 'Comfortable' },
  { value: 'compact', label: 'Compact' },
]);

function applyLooks(theme: Theme, density: Density): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
  if (density === 'comfortable') delete dataset.density;
  else dataset.density = density;
}

/** Dresses the whole document as the reader chose earlier. */
export function applySavedLooks(): void {
  applyLooks(readChoice(THEME), readChoice(DENSITY));
}

/** Dresses the whole document, and again whenever the reader chooses something else. */
export function useLooks(): void {
  const [theme] = useChoice(THEME);
  const [density] = useChoice(DENSITY);
  useEffect(() => applyLooks(theme, density), [theme, density]);
}
