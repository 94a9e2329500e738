import { FOLD_COMPANIES, useFoldedCompanies } from '../../state/foldedCompanies.ts';
import { Button } from '../../ui/Button.tsx';

/** The switch that counts the spellings of one company as one value. */
export function FoldButton() {
  const [isFolded, setFolded] = useFoldedCompanies();
  return (
    <Button
      variant="quiet"
      size="sm"
      data-tip={FOLD_COMPANIES}
      aria-pressed={isFolded}
      onClick={() => setFolded(!isFolded)}
    >
      Spellings as one
    </Button>
  );
}
