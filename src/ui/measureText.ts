/** The width of a text in px. */
export type MeasureText = (text: string) => number;

/** Measures texts in a font, written as CSS does: `600 12px sans-serif`. Where nothing can be drawn, all widths are 0. */
export function createMeasure(font: string): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return () => 0;
  context.font = font;
  return (text) => context.measureText(text).width;
}
