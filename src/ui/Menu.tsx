import { type ReactElement, type ReactNode, useState } from 'react';
import type { ChoiceProps } from './choiceProps.ts';
import { Late } from './Late.tsx';
import { lateCode } from './lateCode.ts';
import { type OpenerProps, openBy } from './openBy.ts';
import { useWasOpen } from './useWasOpen.ts';

const late = lateCode(() => import('./MenuParts.tsx'));
const OpenMenu = late((parts) => parts.OpenMenu);

/** One thing to do. The menu closes. */
export const MenuItem = late((parts) => parts.MenuItem);

/** Something that is on or off. The menu stays open. */
export const MenuCheckboxItem = late((parts) => parts.MenuCheckboxItem);

const MenuChoices = late((parts) => parts.MenuChoices);

/** One choice out of a few, under a heading. The menu closes. */
export function MenuRadioGroup<Value extends string>({
  label,
  value,
  options,
  onValueChange,
}: ChoiceProps<Value>) {
  return (
    <MenuChoices
      label={label}
      options={options.map((option) => option.label)}
      chosen={options.findIndex((option) => option.value === value)}
      onChoose={(index) => {
        const option = options[index];
        if (option) onValueChange(option.value);
      }}
    />
  );
}

/** Items that belong together, under a heading. */
export const MenuGroup = late((parts) => parts.MenuGroup);

/** A line between items. */
export const MenuSeparator = late((parts) => parts.MenuSeparator);

export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement<OpenerProps>;
  readonly children: ReactNode;
  readonly align?: 'start' | 'end';
  /** Open from outside, for example by a key; both or none. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
}

/** A list of things to do, below a button. Its code comes after the page's. */
export function Menu({ trigger, open: openOutside, onOpenChange, ...rest }: MenuProps) {
  const [openInside, setOpenInside] = useState(false);
  const open = openOutside ?? openInside;
  const setOpen = onOpenChange ?? setOpenInside;
  const closed = openBy(trigger, 'menu', open, () => setOpen(true));
  if (!useWasOpen(open)) return closed;
  return (
    <Late fallback={closed}>
      <OpenMenu trigger={trigger} open={open} onOpenChange={setOpen} {...rest} />
    </Late>
  );
}
