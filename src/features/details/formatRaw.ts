/** JSON text with a line for each part; the text itself where it is no JSON. */
export function indentJson(raw: string): string {
  try {
    return JSON.stringify(JSON.parse(raw), undefined, 2);
  } catch {
    return raw;
  }
}

/** The lines of a text, with tabs as spaces, to be shown one by one. */
export function splitLines(text: string): readonly string[] {
  return text.replaceAll('\t', '  ').split(/\r\n|\n|\r/);
}
