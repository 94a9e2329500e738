import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { formatValueOf } from '../model/formatValue.ts';
import { requireColumn } from '../model/schema.ts';
import { FIRST_PAGE, useAnswers } from '../state/answers.ts';
import { useDataset } from '../state/dataset.ts';
import { useReportFacts } from '../state/reportFacts.ts';
import { useSchema } from '../state/schema.ts';
import { useView } from '../state/view.ts';
import { formatNumber } from '../ui/formatNumber.ts';
import { ReportView } from '../ui/report/ReportView.tsx';

/** The view on paper, in place of the screen: rendered only while the browser prints. */
export function PrintView() {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The browser draws the page as it is when this listener returns.
    const show = () => flushSync(() => setPrinting(true));
    const hide = () => setPrinting(false);
    window.addEventListener('beforeprint', show);
    window.addEventListener('afterprint', hide);
    return () => {
      window.removeEventListener('beforeprint', show);
      window.removeEventListener('afterprint', hide);
    };
  }, []);
  return isPrinting ? <PrintedView /> : undefined;
}

/** The first rows of the view: those that are at hand without asking the engine. */
function PrintedView() {
  const { view } = useView();
  const schema = useSchema();
  const dataset = useDataset();
  const describe = useReportFacts();
  const { data } = useQuery(useAnswers().rowWindow(view.query, FIRST_PAGE));
  if (dataset === undefined || data === undefined) return;
  const fields = view.columns.map((id) => requireColumn(schema, id));
  const facts = describe(view.query, data.count, data.total);
  const printed = data.rows.length;
  const rest =
    printed < data.count
      ? [`The first ${formatNumber(printed)} rows are printed. An export has all of them.`]
      : [];
  return (
    <ReportView
      title={document.title}
      facts={[facts.rows, facts.source, ...rest]}
      blocks={[
        {
          kind: 'table',
          columns: fields.map(({ label }) => label),
          rows: data.rows.map(({ cells }) =>
            fields.map((field) => {
              const value = cells[field.id];
              return value === undefined ? '' : formatValueOf(field, value);
            }),
          ),
        },
      ]}
    />
  );
}
