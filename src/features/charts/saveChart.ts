import { formatDay } from '../../ui/formatDay.ts';
import { formatReport } from '../../ui/report/formatReport.tsx';
import { saveBlob } from '../../ui/saveBlob.ts';
import { drawPicture, PICTURE, type PictureContent } from './drawPicture.tsx';

export type ChartFormat = 'png' | 'svg' | 'html';

interface SavedChart {
  readonly content: PictureContent;
  /** Its numbers; the first row has the headings. */
  readonly table: readonly (readonly string[])[];
  readonly format: ChartFormat;
  readonly theme: 'light' | 'dark';
}

/** Saves a chart as a download named after its title and the day. Rejects where no PNG can be drawn. */
export async function saveChart({ content, table, format, theme }: SavedChart): Promise<void> {
  const svg = await drawPicture(content, theme);
  const picture = new Blob([svg], { type: 'image/svg+xml' });
  const blob = await {
    svg: () => picture,
    png: () => drawPng(picture),
    html: () => writeReport(content, svg, table),
  }[format]();
  const name = content.title.toLowerCase().replaceAll(' ', '-');
  saveBlob(blob, `${name}_${formatDay(new Date())}.${format}`);
}

function writeReport(
  { title, rows, source }: PictureContent,
  svg: string,
  [columns = [], ...lines]: SavedChart['table'],
): Blob {
  const text = formatReport({
    title,
    facts: [rows, source],
    blocks: [
      { kind: 'picture', title, svg },
      { kind: 'table', columns, rows: lines },
    ],
  });
  return new Blob([text], { type: 'text/html;charset=utf-8' });
}

async function drawPng(svg: Blob): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = PICTURE.width;
    canvas.height = PICTURE.height;
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
