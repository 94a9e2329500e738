import { use } from 'react';
import type { Schema } from '../model/schema.ts';
import { PAGES, requirePage } from './pages.ts';
import { PageContext } from './useAddress.ts';

/** The schema of the table of the surrounding page. */
export function useSchema(): Schema {
  return requirePage(PAGES, use(PageContext)).schema;
}
