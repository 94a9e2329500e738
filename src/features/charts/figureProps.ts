import type { ValueAction } from '../../model/editFacet.ts';
import type { FacetTarget } from '../../model/facets.ts';
import type { Query } from '../../model/query.ts';

/** What every chart of the strip is given. */
export interface FigureProps {
  readonly query: Query;
  readonly onAct: (target: FacetTarget, action: ValueAction) => void;
}
