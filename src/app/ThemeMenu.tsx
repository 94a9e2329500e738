import { Monitor, Moon, Sun } from 'lucide-react';
import { useChoice } from '../state/choice.ts';
import { THEME } from '../state/looks.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuRadioGroup } from '../ui/Menu.tsx';

const ICONS = { system: <Monitor />, light: <Sun />, dark: <Moon /> };

/** Chooses between light and dark. */
export function ThemeMenu() {
  const [theme, setTheme] = useChoice(THEME);
  return (
    <Menu align="end" trigger={<IconButton label="Theme" icon={ICONS[theme]} />}>
      <MenuRadioGroup
        label="Theme"
        options={THEME.options.map((option) => option.label)}
        chosen={THEME.options.findIndex((option) => option.value === theme)}
        onChoose={(index) => {
          const option = THEME.options[index];
          if (option) setTheme(option.value);
        }}
      />
    </Menu>
  );
}
