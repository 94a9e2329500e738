/**
 * Puts a text on the clipboard. Answers whether it worked: a browser may refuse, and has no
 * clipboard for pages that came without encryption from another machine.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
