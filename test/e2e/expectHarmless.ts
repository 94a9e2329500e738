import { expect, type Page } from '@playwright/test';

declare global {
  interface Window {
    hostileTextRan?: string;
  }
}

/** Expects that no text ran, made a link or an element of its own, or pushed the page out of its frame. */
export async function expectHarmless(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: window.hostileTextRan,
    links: [...document.querySelectorAll('a')]
      .filter(({ origin }) => origin !== location.origin)
      .map(({ href }) => href),
    foreign: document.querySelectorAll('img, iframe, object, embed, [onerror], [onload]').length,
    scrollsSideways: document.documentElement.scrollWidth > window.innerWidth,
    scrollsDown: document.documentElement.scrollHeight > window.innerHeight,
    title: document.title,
  }));
  expect(found).toEqual({
    links: expect.not.arrayContaining([expect.stringMatching(/javascript:|data:|elsewhere/)]),
    foreign: 0,
    scrollsSideways: false,
    scrollsDown: false,
    title: expect.stringContaining('Process classifications'),
  });
}
