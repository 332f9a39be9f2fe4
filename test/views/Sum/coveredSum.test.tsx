/** Sum keeps its picture while a question is open: without the bars and the words that would give the answer away. */
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { parseLesson } from '../../../src/lessons/file';
import { createExplainerStore, lessonViews, traceOf } from '../../../src/store';
import { formatShort } from '../../../src/text';
import { Sum } from '../../../src/views/Sum';
import { contributionBins } from '../../../src/views/Sum/contributionBins';
import '../../shell/browserInJsdom';
import { renderIn } from '../../renderIn';

/** A question about the weight 2.2.1 of XOR, phase Sum, which covers these numbers. */
function shown(cover: string) {
  const file = `---
format: batch-gradient-lesson
version: 1
title: A test
summary: A test.
minutes: 1
requires: []
example: xor
---

## One scene

\`\`\`scene
state: step=1&phase=sum&weight=2.2.1&sample=2
\`\`\`

Text.

\`\`\`question
kind: number
prompt: Which number?
open: [ledger, sum]
cover: ['${cover}']
of: =gradientSum.2.2.1
digits: 3
wrong: []
hints: [One., Two.]
answer: It is this one.
again: { state: weight=2.1.1 }
\`\`\`
`;
  const read = parseLesson(file, { name: '', views: lessonViews });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const store = createExplainerStore();
  store.getState().enterScene(read.lesson, 1);
  renderIn(store, <Sum />);
  const panel = screen.getByRole('region', { name: 'Sum' });
  const barOf = (address: string): HTMLElement | null =>
    panel.querySelector(`button[data-quantity="${address}"] [style*="height"]`);
  // The tick of 0 on the axis.
  const zeroOf = (): string => within(panel).getByText('0').parentElement?.style.top ?? '';
  return { panel, barOf, zeroOf, trace: traceOf(store.getState()) };
}

const samples = [1, 2, 3, 4];

describe('Sum beside an open question', () => {
  it('draws every product from zero if Σ is asked for, and neither Σ nor the mean nor a sentence about them', () => {
    const { panel, barOf, zeroOf, trace } = shown('gradientSum.2.2.1');
    const zero = Number.parseFloat(zeroOf());
    for (const sample of samples) {
      const bar = barOf(`sampleGradient.2.2.1.${sample}`);
      const [top, height] = [bar?.style.top, bar?.style.height].map((length) => Number.parseFloat(length ?? ''));
      expect(Math.min(Math.abs((top ?? 0) - zero), Math.abs((top ?? 0) + (height ?? 0) - zero))).toBeLessThan(1e-9);
    }
    expect(barOf('gradientSum.2.2.1')).toBeNull();
    expect(barOf('batchGradient.2.2.1')).toBeNull();
    expect(panel.textContent).not.toContain(formatShort(trace.gradientSum(2, 2, 1)));
    expect(panel.textContent).not.toContain('%');
    expect(panel.textContent).toContain(formatShort(trace.sampleGradient(2, 2, 1, 3)));
  });

  it('leaves out the bar of a product that is asked for, and nothing starts at its end', () => {
    const { panel, barOf, zeroOf, trace } = shown('sampleGradient.2.2.1.3');
    expect(samples.filter((sample) => barOf(`sampleGradient.2.2.1.${sample}`) === null)).toEqual([3]);
    expect(panel.textContent).not.toContain(formatShort(trace.sampleGradient(2, 2, 1, 3)));
    const last = barOf('sampleGradient.2.2.1.4')?.style;
    const ends = [last?.top, `${Number.parseFloat(last?.top ?? '') + Number.parseFloat(last?.height ?? '')}%`];
    expect(ends).toContain(zeroOf());
  });

  it('counts a covered sample in no bin', () => {
    const { bins } = contributionBins([1, 2, 2, -1], (row) => row === 2);
    expect(bins.flatMap(({ rows }) => rows).toSorted()).toEqual([1, 3, 4]);
  });
});
