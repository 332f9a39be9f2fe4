import { act, fireEvent, render, screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Network } from '../../../src/model';
import { createExplainerStore, readAddress, StoreContext, writeAddress } from '../../../src/store';
import { GradientMatrix } from '../../../src/views/GradientMatrix';
import { layerSpans } from '../../../src/views/GradientMatrix/columnGroups';
import { type FrameOptions, fitted, matrixFrame, zoomed } from '../../../src/views/GradientMatrix/matrixFrame';
import { readViewport, windowKey, writeViewport } from '../../../src/views/GradientMatrix/viewportKey';
import { bringRequested } from '../../../src/views/onRequest';
import { example, withTraining } from '../../run/support';

const network: Network = { layers: [128, 64, 10], activations: ['tanh', 'sigmoid'], bias: 'trained' };
const options: FrameOptions = { spans: layerSpans(network), batchSize: 1000, width: 1000, rem: 16, density: 1 };
const points = fc.record({
  zoom: fc.double({ min: 0.001, max: 1, noNaN: true }),
  x: fc.double({ min: 60, max: 900, noNaN: true }),
  y: fc.double({ min: 50, max: 350, noNaN: true }),
});

describe('matrix.window', () => {
  it('gives back what was in sight, to a fraction of a pixel', () => {
    fc.assert(
      fc.property(points, (at) => {
        const viewport = zoomed(options, fitted, at);
        const back = readViewport(options, writeViewport(options, viewport));
        const [before, after] = [matrixFrame(options, viewport), matrixFrame(options, back)];
        expect(Math.abs(after.cellWidth / before.cellWidth - 1)).toBeLessThan(1e-3);
        const middle = ({ viewport: { left, top }, body, content }: typeof before) => [
          (left + body.width / 2) / content.width,
          (top + body.height / 2) / content.height,
        ];
        for (const [index, share] of middle(after).entries()) {
          expect(Math.abs(share - (middle(before)[index] ?? 0)) * before.content.width).toBeLessThan(0.5);
        }
      }),
    );
  });

  it('is the same text again when it is read and written', () => {
    fc.assert(
      fc.property(points, (at) => {
        const text = writeViewport(options, zoomed(options, fitted, at));
        expect(writeViewport(options, readViewport(options, text))).toBe(text);
      }),
    );
  });

  it('means the same part of the picture in a frame of another width', () => {
    const text = writeViewport(options, zoomed(options, fitted, { zoom: 0.6, x: 500, y: 200 }));
    const narrow = { ...options, width: 500 };
    const frame = matrixFrame(narrow, readViewport(narrow, text));
    const share = (frame.viewport.left + frame.body.width / 2) / frame.content.width;
    expect(share).toBeCloseTo(Number(text?.split(',')[1]), 3);
  });

  it('is left out where all is in sight, and all is in sight where it makes no sense', () => {
    expect(writeViewport(options, fitted)).toBeUndefined();
    for (const text of [
      undefined,
      '',
      '0',
      '0.5',
      '0.5,0.5',
      '0.5,0.5,0.5,0.5',
      '2,0.5,0.5',
      '0.5,-0.1,0.5',
      'a,b,c',
      '1e-1,0,0',
    ]) {
      expect(readViewport(options, text)).toEqual(fitted);
    }
  });
});

describe('the link of the gradient matrix', () => {
  beforeEach(async () => {
    await bringRequested();
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  function shown(address?: string) {
    const store = createExplainerStore();
    store.getState().loadScenario(withTraining(example('mse-128-64-10'), { batchSize: 4 }));
    if (address !== undefined) store.getState().setViewKey(windowKey, address);
    render(
      <StoreContext.Provider value={store}>
        <GradientMatrix />
      </StoreContext.Provider>,
    );
    const grid = screen.getByRole('grid', { name: 'Gradient matrix' });
    const key = () => store.getState().viewKeys[windowKey];
    const place = () => within(grid).getByRole('gridcell').getAttribute('style');
    return { store, grid, key, place };
  }

  it('says what is in sight when the gesture has come to rest, and not before', () => {
    const { grid, key, store } = shown();
    for (let turn = 0; turn < 5; turn++) {
      fireEvent.wheel(grid, { deltaY: -50, ctrlKey: true, clientX: 300, clientY: 60 });
      act(() => void vi.advanceTimersByTime(100));
      expect(key()).toBeUndefined();
    }
    act(() => void vi.advanceTimersByTime(300));
    expect(key()).toMatch(/^0\.\d+,0\.\d+,0\.5$/);
    const link = writeAddress(store.getState());
    expect(link).toContain(`matrix.window=${key()}`);
    expect(readAddress(link).state.viewKeys[windowKey]).toBe(key());
  });

  it('shows what the link says, and follows another one; fit takes it out', () => {
    const { key, place, store } = shown('1,0.5,0.5');
    expect(screen.getByText('Each cell shows one weight of one sample.')).toBeTruthy();
    const before = place();
    act(() => store.getState().setViewKey(windowKey, '1,0.25,0.5'));
    expect(place()).not.toBe(before);
    act(() => store.getState().setViewKey(windowKey, undefined));
    expect(screen.getByText(/^Each pixel/)).toBeTruthy();
    act(() => store.getState().setViewKey(windowKey, '1,0.5,0.5'));
    expect(place()).toBe(before);
    fireEvent.click(screen.getByRole('button', { name: 'fit' }));
    act(() => void vi.advanceTimersByTime(300));
    expect(key()).toBeUndefined();
  });
});
