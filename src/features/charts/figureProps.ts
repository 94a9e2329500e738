import type { FieldValue, Query } from '../../model/query.ts';
import type { SubjectId } from '../../model/subjects.ts';
import type { MarkAction } from './chartRow.ts';

/** What every chart of the strip is given. */
export interface FigureProps {
  readonly query: Query;
  readonly onAct: (subject: SubjectId, value: FieldValue, action: MarkAction) => void;
}
