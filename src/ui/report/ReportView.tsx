import './report.css';
import { cutText } from '../cutText.ts';
import { spell } from '../spell.ts';
import type { Report, ReportBlock } from './report.ts';

/** A report on paper, or as the body of a file. */
export function ReportView({ title, facts, blocks }: Report) {
  return (
    <article className="report">
      <h1>{spell(title)}</h1>
      {facts.map((fact) => (
        <p key={fact}>{spell(fact)}</p>
      ))}
      {blocks.map((block, index) => (
        <Block key={`${index} ${block.kind}`} block={block} />
      ))}
    </article>
  );
}

function Block({ block }: { readonly block: ReportBlock }) {
  switch (block.kind) {
    case 'text':
      return <p>{spell(block.text)}</p>;
    case 'picture':
      return <img alt={block.title} src={`data:image/svg+xml,${encodeURIComponent(block.svg)}`} />;
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={`${index} ${row[0]}`}>
                {row.map((cell, place) => (
                  <td key={block.columns[place]}>{spell(cutText(cell))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}
