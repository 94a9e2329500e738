/** A sign of the chart and what it stands for. */
export interface LegendEntry {
  readonly label: string;
  /** As the chart's own marks are filled. */
  readonly fill: string;
}

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 16;
const HEADER = 32;
const LEGEND = 22;
/** The most that an entry of the legend takes. */
const LEGEND_STEP = 110;

const KEPT_STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
];

/**
 * A chart as a picture of its own: the looks that the page's style sheets give it are written into
 * it, on a background, with a title and a legend. `looksFrom` is an element of the page whose
 * colours and font the picture takes for what is not part of the chart. Returns the SVG's text and
 * its size in px.
 */
export function composeSvg(
  chart: SVGSVGElement,
  title: string,
  legend: readonly LegendEntry[],
  looksFrom: Element,
): { readonly text: string; readonly width: number; readonly height: number } {
  const looks = getComputedStyle(looksFrom);
  const top = HEADER + (legend.length > 0 ? LEGEND : 0);
  const width = sizeOf(chart, 'width') + 2 * MARGIN;
  const height = top + sizeOf(chart, 'height') + MARGIN;
  const step = Math.min(LEGEND_STEP, (width - 2 * MARGIN) / Math.max(1, legend.length));

  const picture = create('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  const words = { 'font-family': looks.fontFamily, fill: looks.color };
  const heading = { ...words, x: MARGIN, y: 21, 'font-size': 14, 'font-weight': 600 };
  const copy = copyWithLooks(chart);
  setAll(copy, { x: MARGIN, y: top });
  picture.append(
    create('rect', { width, height, fill: looks.backgroundColor }),
    create('text', heading, title),
    ...legend.flatMap(({ label, fill }, index) => {
      const x = MARGIN + index * step;
      const sign = { x, y: HEADER + 2, width: 16, height: 10, fill: resolveFill(fill, chart) };
      const text = { ...words, x: x + 22, y: HEADER + 11, 'font-size': 11 };
      return [create('rect', sign), create('text', text, label)];
    }),
    copy,
  );
  return { text: new XMLSerializer().serializeToString(picture), width, height };
}

function copyWithLooks(chart: SVGSVGElement): SVGSVGElement {
  const copy = document.importNode(chart, true);
  const sources = [chart, ...chart.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [index, source] of sources.entries()) {
    const target = copies[index];
    if (target === undefined) continue;
    const looks = getComputedStyle(source);
    target.removeAttribute('class');
    target.removeAttribute('style');
    for (const name of KEPT_STYLES) {
      const value = looks.getPropertyValue(name);
      if (value !== '') target.setAttribute(name, value);
    }
  }
  return copy;
}

/** What a fill comes to where the chart stands: style sheets of the page do not go with a picture. */
function resolveFill(fill: string, chart: SVGSVGElement): string {
  const probe = create('rect', { fill });
  chart.append(probe);
  const resolved = getComputedStyle(probe).fill;
  probe.remove();
  return resolved === '' ? fill : resolved;
}

type Attributes = Readonly<Record<string, string | number>>;

function create<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes,
  text = '',
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name);
  setAll(element, attributes);
  element.textContent = text;
  return element;
}

function setAll(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

function sizeOf(chart: SVGSVGElement, side: 'width' | 'height'): number {
  return Number(chart.getAttribute(side)) || 0;
}
