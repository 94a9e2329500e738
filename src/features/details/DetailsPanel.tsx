/** Stands in until the feature is there. */
export function DetailsPanel() {
  return undefined;
}
