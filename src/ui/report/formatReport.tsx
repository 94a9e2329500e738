import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { ReportView } from './ReportView.tsx';
import style from './report.css?inline';
import type { Report } from './report.ts';

/** A report as one HTML file: no script, nothing fetched. */
export function formatReport(report: Report): string {
  const page = document.implementation.createHTMLDocument(report.title);
  const policy = page.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  const looks = page.createElement('style');
  looks.textContent = `${style}body{margin:24px}`;
  page.head.prepend(charset, policy);
  page.head.append(looks);
  page.documentElement.lang = 'en';
  const root = createRoot(page.body);
  flushSync(() => root.render(<ReportView {...report} />));
  const text = `<!doctype html>\n${page.documentElement.outerHTML}\n`;
  root.unmount();
  return text;
}
