/** Stands in until the feature is there. */
export function ExportMenu() {
  return undefined;
}
