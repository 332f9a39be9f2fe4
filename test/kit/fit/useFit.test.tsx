import { act, render } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useFit } from '../../../src/kit/fit/useFit';

/** The height that an element says it has, and who is told when it changes. */
const page = { height: 0, tell: () => {} };

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function layOut(): void {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockImplementation(() => page.height);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(tell: () => void) {
        page.tell = tell;
      }
      observe(): void {}
      disconnect(): void {}
    },
  );
}

/** Lines of text, each as high as its type. */
function Text({ lines, onFit }: { readonly lines: number; readonly onFit: (size: number) => void }) {
  const room = useRef<HTMLDivElement>(null);
  const size = useRef(0);
  useFit(room, {
    content: 'text',
    steps: [20, 15, 10],
    apply(step) {
      size.current = step;
      onFit(step);
    },
    fits: () => (room.current?.childElementCount ?? 0) * size.current <= page.height,
  });
  return (
    <div ref={room}>
      {Array.from({ length: lines }, (_, line) => (
        <p key={String(line)} />
      ))}
    </div>
  );
}

/** A table with as many rows as its type leaves room for, which it writes itself: it never fits. */
function Rows({ onFit }: { readonly onFit: (size: number) => void }) {
  const room = useRef<HTMLDivElement>(null);
  useFit(room, {
    content: 'rows',
    steps: [20, 15, 10],
    apply(step) {
      onFit(step);
      room.current?.replaceChildren(...Array.from({ length: 60 / step }, () => document.createElement('p')));
    },
    fits: () => false,
    otherwise: 15,
  });
  return <div ref={room} />;
}

describe('useFit', () => {
  it('does not try the steps again for what trying them has changed', async () => {
    layOut();
    page.height = 80;
    const onFit = vi.fn();
    render(<Rows onFit={onFit} />);
    await act(() => new Promise((done) => setTimeout(done, 0)));
    expect(onFit.mock.calls.flat()).toEqual([20, 15, 10, 15]);
  });

  it('finds the step when a window becomes smaller or larger', async () => {
    layOut();
    page.height = 80;
    const onFit = vi.fn();
    render(<Text lines={4} onFit={onFit} />);
    await act(async () => {});
    expect(onFit.mock.lastCall).toEqual([20]);
    page.height = 60;
    page.tell();
    expect(onFit.mock.lastCall).toEqual([15]);
    page.height = 100;
    page.tell();
    expect(onFit.mock.lastCall).toEqual([20]);
  });

  it('finds a tighter step for a text that comes later', async () => {
    layOut();
    page.height = 80;
    const onFit = vi.fn();
    const { rerender } = render(<Text lines={4} onFit={onFit} />);
    await act(async () => {});
    rerender(<Text lines={8} onFit={onFit} />);
    await act(async () => {});
    // 8 × 10 = 80
    expect(onFit.mock.lastCall).toEqual([10]);
  });
});
