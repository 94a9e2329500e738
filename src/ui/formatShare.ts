const PERCENT = new Intl.NumberFormat(undefined, { style: 'percent' });

/** A share (from 0 to 1) in whole percent. Only 0 reads as 0 %, and only 1 as 100 %. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.01) return `<${PERCENT.format(0.01)}`;
  if (share < 1 && share > 0.99) return `>${PERCENT.format(0.99)}`;
  return PERCENT.format(share);
}
