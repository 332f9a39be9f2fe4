/** A sentence on the screen: its numbers are gated, addressed and read aloud like all others. */
import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ProseText } from '../../../src/kit/quantity/ProseText';
import { parseProse } from '../../../src/prose';
import type { Stop } from '../../../src/quantity';
import { createRun } from '../../../src/run';
import { exampleScenario } from '../../exampleScenario';

const run = createRun(exampleScenario('xor'), []);

function show(text: string, stop: Stop = { phase: 'update' }): HTMLElement {
  const step = { run, trace: run.traceAt(1), stop };
  return render(<ProseText of={{ segments: parseProse(text) }} step={step} />).container;
}

const addresses = (root: HTMLElement): readonly (string | null)[] =>
  [...root.querySelectorAll('[data-quantity]')].map((one) => one.getAttribute('data-quantity'));

describe('ProseText', () => {
  it('gives numbers, symbols and words their quantity’s address', () => {
    const root = show('{delta.2.1.3} = {delta.2.1.3|symbol}, {delta.2.1.3|name}');
    expect(addresses(root)).toEqual(['delta.2.1.3', 'delta.2.1.3', 'delta.2.1.3']);
    expect(root.textContent).toBe('−0.0630 = δ1(2)(3), error term δ of output 1 for sample 3');
    expect([...root.querySelectorAll('sub, sup')].map((one) => one.textContent)).toEqual(['1', '(2)']);
  });

  it('marks a letter for its colour, and gives it no address', () => {
    const root = show('its own {delta|letter}');
    expect(root.querySelector('[data-letter="delta"]')?.textContent).toBe('δ');
    expect(addresses(root)).toEqual([]);
  });

  it('holds the place of a number that is not known yet, and tells no digit of it', () => {
    const root = show('E = {batchLoss}', { phase: 'batch' });
    expect(root.textContent).toBe('E = ·computed in phase Loss');
  });

  it('says of a sample of another batch that it has no number here', () => {
    expect(show('{sampleLoss.9}').textContent).toBe('—not a number of this step');
  });

  it.each([
    ['divided by {batchSize|letter} = {batchSize}, so', '[data-letter]', 'B = 4'],
    ['divided by {batchSize|letter} = 4, so', '[data-letter]', 'B = 4,'],
    ['Here E = {batchLoss}, then', '[data-quantity]', 'E = 0.148'],
  ])('keeps a name and its value together in %s', (text, part, together) => {
    const root = show(text);
    expect(root.querySelector(part)?.parentElement?.textContent).toBe(together);
    expect(root.textContent).toMatch(new RegExp(`${together},? (so|then)$`));
  });

  it('typesets what stands between dollars', () => {
    expect(show('so $a_1$').querySelector('math')).not.toBeNull();
  });
});
