import { Monitor, Moon, Sun } from 'lucide-react';
import { useChoice } from '../state/keep/choice.ts';
import { THEME } from '../state/looks.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuRadioGroup } from '../ui/Menu.tsx';

const ICONS = { system: <Monitor />, light: <Sun />, dark: <Moon /> };

/** Switches between light and dark. */
export function ThemeMenu() {
  const [theme, setTheme] = useChoice(THEME);
  return (
    <Menu align="end" trigger={<IconButton label="Theme" icon={ICONS[theme]} />}>
      <MenuRadioGroup
        label="Theme"
        value={theme}
        options={THEME.options}
        onValueChange={setTheme}
      />
    </Menu>
  );
}
