import { formatDay } from '../../ui/formatDay.ts';
import { saveBlob } from '../../ui/saveBlob.ts';
import { composeSvg, type LegendEntry } from './composeSvg.ts';

export type PictureFormat = 'png' | 'svg';

/** Pixels of a PNG for each px of the chart. */
const SHARPNESS = 2;

/** Saves a chart as a download named after its title and the day. Rejects where no PNG can be drawn. */
export async function savePicture(
  chart: SVGSVGElement,
  format: PictureFormat,
  title: string,
  legend: readonly LegendEntry[],
): Promise<void> {
  const looksFrom = chart.closest('figure') ?? document.body;
  const { text, width, height } = composeSvg(chart, title, legend, looksFrom);
  const svg = new Blob([text], { type: 'image/svg+xml' });
  const blob = format === 'svg' ? svg : await drawPng(svg, width, height);
  const name = title.toLowerCase().replaceAll(' ', '-');
  saveBlob(blob, `${name}_${formatDay(new Date())}.${format}`);
}

async function drawPng(svg: Blob, width: number, height: number): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * SHARPNESS;
    canvas.height = height * SHARPNESS;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((png) => {
        if (png) resolve(png);
        else reject(new Error('The browser draws no PNG of this size.'));
      });
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
