import { fireEvent, render } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { ResizeHandle } from '../../src/features/grid/ResizeHandle.tsx';

const onDrag = vi.fn();
const onResize = vi.fn();

beforeEach(() => {
  onDrag.mockClear();
  onResize.mockClear();
});

function startDrag() {
  const { container, unmount } = render(
    <ResizeHandle width={100} onDrag={onDrag} onResize={onResize} onFit={() => undefined} />,
  );
  const handle = container.firstElementChild;
  if (!(handle instanceof HTMLElement)) throw new Error('there is no handle');
  handle.setPointerCapture = () => undefined;
  fireEvent.pointerDown(handle, { button: 0, clientX: 50 });
  return { handle, unmount };
}

test('a drag of the edge changes the width by as much', () => {
  const { handle } = startDrag();
  fireEvent.pointerMove(handle, { clientX: 70 });
  expect(onDrag).toHaveBeenLastCalledWith(120);
  fireEvent.pointerUp(handle, { clientX: 80 });
  expect(onResize).toHaveBeenCalledExactlyOnceWith(130);
  expect(onDrag).toHaveBeenLastCalledWith(undefined);
});

test('Escape gives a drag up', () => {
  const { handle } = startDrag();
  fireEvent.keyDown(document.body, { key: 'Escape' });
  fireEvent.pointerUp(handle, { clientX: 80 });
  expect(onResize).not.toHaveBeenCalled();
});

test('a column that goes during a drag leaves nothing behind', () => {
  const { unmount } = startDrag();
  unmount();
  expect(onDrag).toHaveBeenLastCalledWith(undefined);
  onDrag.mockClear();
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(onDrag).not.toHaveBeenCalled();
});
