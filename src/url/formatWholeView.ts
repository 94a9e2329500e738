import type { ViewState } from '../model/viewState.ts';
import { formatView } from './formatView.ts';
import { VERSION } from './vocabulary.ts';

/**
 * The view as `formatView` writes it, but never empty: the default view is asked for by its version
 * alone, as a plain address may go on with the reader's last view.
 */
export function formatWholeView(view: ViewState, ignored: readonly string[] = []): string {
  return formatView(view, ignored) || `?v=${VERSION}`;
}
