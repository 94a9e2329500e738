import { Monitor, Moon, Sun } from 'lucide-react';
import { type Theme, useTheme } from '../state/theme.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuRadioGroup } from '../ui/Menu.tsx';

const ICONS = { system: <Monitor />, light: <Sun />, dark: <Moon /> };

const OPTIONS: readonly { readonly value: Theme; readonly label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** Chooses between light and dark. */
export function ThemeMenu() {
  const [theme, setTheme] = useTheme();
  return (
    <Menu align="end" trigger={<IconButton label="Theme" icon={ICONS[theme]} />}>
      <MenuRadioGroup label="Theme" value={theme} options={OPTIONS} onValueChange={setTheme} />
    </Menu>
  );
}
