import type { DetachedWindowAPI } from 'happy-dom';
import { onTestFinished } from 'vitest';

interface Size {
  readonly width?: number;
  readonly height?: number;
}

/** Makes the window so large until the test ends. */
export function setViewport(size: Size): void {
  const page: DetachedWindowAPI = Reflect.get(window, 'happyDOM');
  const { innerWidth, innerHeight } = window;
  page.setViewport(size);
  onTestFinished(() => page.setViewport({ width: innerWidth, height: innerHeight }));
}
