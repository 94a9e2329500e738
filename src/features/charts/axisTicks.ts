/** How a count becomes a length. On the log scale it is log(count + 1), so that 0 has a place. */
export type BarScale = 'linear' | 'log';

/**
 * Round counts from 0 up to `most` for the ticks of an axis, at most `room` of them (but always two,
 * where there are as many).
 */
export function chooseTicks(most: number, scale: BarScale, room: number): readonly number[] {
  return scale === 'log' ? choosePowers(most, room) : chooseSteps(most, room);
}

function chooseSteps(most: number, room: number): readonly number[] {
  const step = roundUp(Math.max(1, most / Math.max(1, room - 1)));
  const steps = Math.floor(most / step);
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}

/** The next of 1, 2, 5, 10, 20, 50 … */
function roundUp(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 5].find((round) => round * power >= step) ?? 10;
  return factor * power;
}

function choosePowers(most: number, room: number): readonly number[] {
  const powers = most < 1 ? 0 : Math.floor(Math.log10(most)) + 1;
  const every = Math.ceil(powers / Math.max(1, room - 1));
  const kept = Array.from({ length: powers }, (_, index) => index).filter(
    (index) => (powers - 1 - index) % Math.max(1, every) === 0,
  );
  return [0, ...kept.map((index) => 10 ** index)];
}
