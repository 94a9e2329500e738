const PERCENT = new Intl.NumberFormat(undefined, { style: 'percent' });

/**
 * A part (from 0 to 1) as whole percent. Nothing that is more than none reads as 0 %, and nothing
 * less than all as 100 %.
 */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.01) return `<${PERCENT.format(0.01)}`;
  if (share < 1 && share > 0.99) return `>${PERCENT.format(0.99)}`;
  return PERCENT.format(share);
}
