import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useBackCloses } from '../../../src/views/OwnNumbers/useBackCloses';

const isEntered = (): boolean => (window.history.state as { readonly overlay?: boolean } | null)?.overlay === true;
const pass = (time: number): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(time);
  });

function showOverlay() {
  const onClose = vi.fn();
  const { rerender, unmount } = renderHook(({ isOpen }) => useBackCloses(isOpen, onClose), {
    initialProps: { isOpen: true },
  });
  return { onClose, unmount, setOpen: (isOpen: boolean) => rerender({ isOpen }) };
}

/** What the browser does at Back. */
const arrive = (): void => {
  window.history.replaceState(null, '');
  window.dispatchEvent(new PopStateEvent('popstate'));
};

beforeEach(() => {
  vi.useFakeTimers();
  window.history.replaceState(null, '');
});

afterEach(async () => {
  await pass(2000);
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('Back closes an open overlay', () => {
  const { onClose, unmount } = showOverlay();
  expect(isEntered()).toBe(true);
  arrive();
  expect(onClose).toHaveBeenCalledTimes(1);
  unmount();
});

it('one that closes in another way takes its entry with it', async () => {
  const back = vi.spyOn(window.history, 'back').mockImplementation(arrive);
  const { onClose, setOpen, unmount } = showOverlay();
  setOpen(false);
  await pass(0);
  expect(back).toHaveBeenCalledTimes(1);
  expect(isEntered()).toBe(false);
  expect(onClose).not.toHaveBeenCalled();
  unmount();
});

it('one that is opened again while the browser goes back stays open, with an entry', async () => {
  vi.spyOn(window.history, 'back').mockImplementation(() => undefined);
  const { onClose, setOpen, unmount } = showOverlay();
  setOpen(false);
  await pass(0);
  setOpen(true);
  arrive();
  await pass(0);
  expect(isEntered()).toBe(true);
  expect(onClose).not.toHaveBeenCalled();
  unmount();
});

it('a browser that never says that it has gone back does not keep later overlays from having an entry', async () => {
  vi.spyOn(window.history, 'back').mockImplementation(() => window.history.replaceState(null, ''));
  const { setOpen, unmount } = showOverlay();
  setOpen(false);
  await pass(2000);
  setOpen(true);
  await pass(0);
  expect(isEntered()).toBe(true);
  unmount();
});
