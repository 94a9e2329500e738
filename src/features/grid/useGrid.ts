import { useMemo, useRef, useState } from 'react';
import type { DatasetInfo } from '../../model/answers.ts';
import { requireColumn } from '../../model/schema.ts';
import { useAction } from '../../state/actions.ts';
import { useFocusPlace } from '../../state/focusPlaces.ts';
import { useSchema } from '../../state/schema.ts';
import { useView } from '../../state/view.ts';
import { bindGridEvents } from './bindGridEvents.ts';
import { elementOf } from './findCell.ts';
import { performGridEffect } from './performGridEffect.ts';
import { useCellActions } from './useCellActions.ts';
import { useCellTip } from './useCellTip.ts';
import { useGridColumns } from './useGridColumns.ts';
import { useGridMenu } from './useGridMenu.ts';
import { useGridScroll } from './useGridScroll.ts';
import { useGridState } from './useGridState.ts';
import { useKeptFocus } from './useKeptFocus.ts';
import { useRowHeight } from './useRowHeight.ts';
import { NO_ROWS, useRowPages } from './useRowPages.ts';
import { useRowSelection } from './useRowSelection.ts';
import { useOpenedRow, useTopOfQuery } from './useShownPlaces.ts';

/** Joins the parts of the table: columns, rows, scroll, and the state that keys and clicks change. */
export function useGrid(dataset: DatasetInfo | undefined, origin: string | undefined) {
  const { view, setView } = useView();
  const { query } = view;
  const schema = useSchema();
  const fields = useMemo(
    () => view.columns.map((id) => requireColumn(schema, id)),
    [view.columns, schema],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const [rowHeight, heightProbe] = useRowHeight();
  const [shown, setShown] = useState(NO_ROWS);
  const columns = useGridColumns(view, scroller);
  const { layout, actions: columnActions } = columns;
  const scroll = useGridScroll(scroller, shown.count, rowHeight);
  const selection = useRowSelection(shown);
  const tip = useCellTip();
  const menu = useGridMenu();
  const cellActions = useCellActions(shown, fields, tip.say);
  const closeDetails = () => setView((current) => ({ ...current, open: undefined }));

  const gridView = {
    shown,
    fields,
    page: scroll.page,
    isTipShown: tip.shown !== undefined,
    areDetailsOpen: view.open !== undefined,
    isAnySelected: selection.isAny,
  };
  const outlets = { scroller, layout, scroll, tip, menu };
  const actions = { selection, cellActions, columnActions, closeDetails };
  const { active, send } = useGridState(gridView, (effect) =>
    performGridEffect(effect, { ...outlets, ...actions }),
  );

  const range = scroll.drawn;
  const request = { dataset, origin, query, range, active: active.row };
  const { rows, failed } = useRowPages(shown, request);
  if (rows !== shown) setShown(rows);

  useTopOfQuery(shown, scroll.goToTop);
  const place = `${active.row} ${range.start}`;
  const openRow = useOpenedRow({ shown, dataset, view, place }, (row) =>
    send({ kind: 'follow', row }),
  );
  const keptFocus = useKeptFocus(scroller, active, layout);
  useFocusPlace('rows', scroller, (grid) => grid.querySelector('[tabindex="0"]'));
  useAction('selectAll', () => send({ kind: 'selectAll' }), shown.count > 0);

  return {
    scroller,
    heightProbe,
    columns,
    fields,
    shown,
    failed,
    scroll,
    active,
    selection,
    openRow,
    menu,
    tip,
    cellActions,
    send,
    listeners: bindGridEvents({ send, tip, keptFocus }),
    focusActive: () => elementOf(scroller.current, active),
  };
}
