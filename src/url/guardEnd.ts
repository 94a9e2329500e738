/** Protects the last sign of a link: mail and chat programs leave it out. */
export function guardEnd(link: string): string {
  return link.replace(
    /[.!()*,;:?]$/,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
