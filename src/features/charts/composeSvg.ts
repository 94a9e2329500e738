/** A line of text in a picture. */
export interface PictureLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold?: boolean;
  /** Whether it is less important than others. */
  readonly muted?: boolean;
}

/** A sign of a legend. */
export interface PictureSign {
  readonly x: number;
  readonly y: number;
  /** As the chart's own bars are filled. */
  readonly fill: string;
}

export interface PictureParts {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PictureLine[];
  readonly signs: readonly PictureSign[];
  /** Where the chart stands. */
  readonly chartX: number;
  readonly chartY: number;
}

/** The width and height of a legend's sign in px. */
export const SIGN = { width: 24, height: 14 };

const SVG = 'http://www.w3.org/2000/svg';

const KEPT_STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
];

/**
 * A chart as the text of an SVG that stands alone: the looks that the page's style sheets give it are
 * written into it. Colours and font of all else are those of the element around the chart.
 */
export function composeSvg(chart: SVGSVGElement, around: Element, parts: PictureParts): string {
  const { width, height, lines, signs, chartX, chartY } = parts;
  const { fontFamily, backgroundColor } = getComputedStyle(around);
  const picture = create('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  const copy = copyWithLooks(chart);
  setAll(copy, { x: chartX, y: chartY });
  picture.append(
    create('rect', { width, height, fill: backgroundColor }),
    ...signs.map((sign) =>
      create('rect', { ...sign, ...SIGN, fill: resolveFill(sign.fill, chart) }),
    ),
    ...lines.map(({ text, x, y, size, bold = false, muted = false }) =>
      create(
        'text',
        {
          x,
          y,
          'font-family': fontFamily,
          'font-size': size,
          'font-weight': bold ? 600 : 400,
          fill: resolveFill(`var(--color-text${muted ? '-muted' : ''})`, chart),
        },
        text,
      ),
    ),
    copy,
  );
  return new XMLSerializer().serializeToString(picture);
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

/** A fill as it is where the chart stands: style sheets of the page do not go with a picture. */
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
