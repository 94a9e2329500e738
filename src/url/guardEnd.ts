/** Mail and chat programs leave a sign at the end of a link out of it. */
export function guardEnd(link: string): string {
  return link.replace(
    /[.!()*,;:?]$/,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
