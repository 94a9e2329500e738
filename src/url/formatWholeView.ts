import type { Schema } from '../model/schema.ts';
import type { ViewState } from '../model/viewState.ts';
import { formatView } from './formatView.ts';
import { VERSION } from './vocabulary.ts';

/**
 * Formats a view like `formatView`, but never as an empty text: the default view is written as its version
 * alone, since a plain address may restore the reader's last view.
 */
export function formatWholeView(
  view: ViewState,
  schema: Schema,
  ignored: readonly string[] = [],
): string {
  return formatView(view, schema, ignored) || `?v=${VERSION}`;
}
