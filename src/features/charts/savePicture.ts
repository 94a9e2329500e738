import { formatDay } from '../../ui/formatDay.ts';
import { saveBlob } from '../../ui/saveBlob.ts';
import { drawPicture, PICTURE, type PictureContent } from './drawPicture.tsx';

export type PictureFormat = 'png' | 'svg';

/** Saves a chart as a download named after its title and the day. Rejects where no PNG can be drawn. */
export async function savePicture(
  content: PictureContent,
  format: PictureFormat,
  theme: 'light' | 'dark',
): Promise<void> {
  const svg = new Blob([await drawPicture(content, theme)], { type: 'image/svg+xml' });
  const blob = format === 'svg' ? svg : await drawPng(svg);
  const name = content.title.toLowerCase().replaceAll(' ', '-');
  saveBlob(blob, `${name}_${formatDay(new Date())}.${format}`);
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
