/**
 * Copies a text to the clipboard. Resolves to whether it worked: a browser may refuse, and offers no
 * clipboard to pages that were loaded from another machine without encryption.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
