import { useEffect } from 'react';
import { readPreference, usePreference } from './preferences.ts';

/** `system` follows what the operating system says. */
export type Theme = 'system' | 'light' | 'dark';

const NAME = 'theme';
const FALLBACK: Theme = 'system';

function isTheme(value: string): boolean {
  return value === 'system' || value === 'light' || value === 'dark';
}

/** The theme that the reader chose earlier. */
export function readTheme(): Theme {
  return readPreference<Theme>(NAME, FALLBACK, isTheme);
}

/** Dresses the whole document. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** The theme, and a function that changes it and remembers it. */
export function useTheme(): readonly [theme: Theme, setTheme: (theme: Theme) => void] {
  const [theme, setTheme] = usePreference<Theme>(NAME, FALLBACK, isTheme);
  useEffect(() => applyTheme(theme), [theme]);
  return [theme, setTheme];
}
