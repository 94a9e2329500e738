/** Indents JSON text; returns the text itself if it is not JSON. */
export function indentJson(raw: string): string {
  try {
    return JSON.stringify(JSON.parse(raw), undefined, 2);
  } catch {
    return raw;
  }
}

/** Splits a text into lines, with tabs as spaces. */
export function splitLines(text: string): readonly string[] {
  return text.replaceAll('\t', '  ').split(/\r\n|\n|\r/);
}
