import { FOLD_COMPANIES, useFoldedCompanies } from '../../state/foldedCompanies.ts';
import { MenuCheckboxItem, MenuSeparator } from '../../ui/Menu.tsx';

/** The end of a menu that counts spellings of one company as one. */
export function FoldItem() {
  const [isFolded, setFolded] = useFoldedCompanies();
  return (
    <>
      <MenuSeparator />
      <MenuCheckboxItem checked={isFolded} onCheckedChange={setFolded}>
        {FOLD_COMPANIES}
      </MenuCheckboxItem>
    </>
  );
}
