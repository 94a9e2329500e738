import type { Page } from '@playwright/test';

/**
 * Watches a page from before its first load, and lists all that its policy had to forbid, all errors
 * on its console, all windows and messages it opened, and all requests to places other than `origin`.
 */
export async function watchPage(page: Page, origin: string): Promise<readonly string[]> {
  const seen: string[] = [];
  await page.exposeFunction('reportViolation', (text: string) => seen.push(text));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = event;
      window.reportViolation(
        `${effectiveDirective} ${blockedURI} ${sample} (${sourceFile}:${lineNumber})`,
      );
    });
  });
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('popup', (popup) => seen.push(`window: ${popup.url()}`));
  page.on('dialog', (dialog) => {
    seen.push(`message: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (/policy|trusted/i.test(message.text())) seen.push(`console: ${message.text()}`);
  });
  page.context().on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) seen.push(`request: ${url}`);
  });
  return seen;
}

declare global {
  interface Window {
    reportViolation(text: string): void;
  }
}
