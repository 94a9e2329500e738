import { FOLD_COMPANIES, useFoldedCompanies } from '../../state/foldedCompanies.ts';
import { MenuCheckboxItem } from '../../ui/Menu.tsx';

/** The part of a menu that counts spellings of one company as one. */
export function FoldItem() {
  const [isFolded, setFolded] = useFoldedCompanies();
  return (
    <MenuCheckboxItem checked={isFolded} onCheckedChange={setFolded}>
      {FOLD_COMPANIES}
    </MenuCheckboxItem>
  );
}
