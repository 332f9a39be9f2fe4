/** What beats say where settings cross: each number is called what it is, and what is divided is what the step divides. */
import { describe, expect, it } from 'vitest';
import '../allFeatures';
import '../allMessages';
import type { ViewName } from '../../src/store';
import { crossed } from './crossed';
import { toldOnStage } from './screen';
import { storeAt } from './storeAt';

type Crossing = keyof typeof crossed;

async function sentence(name: Crossing, view: ViewName | undefined, keys: string, beat: string): Promise<string> {
  const [told] = await toldOnStage(storeAt(crossed[name], keys), view, [beat]);
  if (!told) throw new Error(`${name}: ${view} has no beat ${beat}`);
  return told.sentence;
}

describe('δ of the unit whose pictures are shown', () => {
  it.each(['hidden-delta.stop', 'per-sample.stop'])('Pictures at %s, under a weight of layer 2', async (beat) => {
    expect(await sentence('plain', 'pictures', 'phase=sum', beat)).toMatch(/0\.0062\.$/);
  });
});

describe('two runs divide what they divide', () => {
  it.each([
    [
      'method:lastSample',
      '2.2.1',
      'Only ● correct gradient divides its sum, by 4. □ last sample only divides by nothing.',
    ],
    [
      'method:productOfMeans',
      '2.2.1',
      'Only ● correct gradient divides its sum, by 4. □ averaged factors divides by nothing.',
    ],
    ['method:dividedTwice', '2.2.1', '● correct gradient divides by 4, □ divided twice by 4 and again by 4.'],
    [
      'method:biasNotDivided',
      '2.0.1',
      'Only ● correct gradient divides its sum, by 4. □ biases not divided divides by nothing.',
    ],
    ['method:biasNotDivided', '2.2.1', 'Both runs divide by 4.'],
  ])('%s for %s', async (compare, weight, expected) => {
    const keys = `weight=${weight}&phase=sum&compare=${compare}`;
    expect(await sentence('plain', 'compare', keys, 'sum.division')).toBe(expected);
  });

  it('names the gradient whose numbers it has, and what clipping leaves', async () => {
    expect(await sentence('clipped', 'compare', 'phase=sum&compare=reduction:sum', 'sum.total.2')).toBe(
      'The batch gradient is 0.0130 in ● mean and 0.0519 in □ sum. The clipped gradient is 0.0078 in both runs.',
    );
    const keys = 'step=2&phase=sum&compare=reduction:sum';
    expect(await sentence('accumulated', 'compare', keys, 'sum.total.2')).toBe(
      'The batch gradient is −0.0778 in ● mean and −0.1556 in □ sum.',
    );
  });
});

describe('an empty batch has the step’s own sentence', () => {
  it.each(['noise', 'compare', 'epoch', 'influence', 'pictures', 'product'] as const)('%s', async (view) => {
    const keys = `step=2&phase=sum${view === 'compare' ? '&compare=learningRate:0.1' : ''}`;
    expect(await sentence('byHand', view, keys, 'sum.stop')).toBe(
      'The batch is empty, so there is nothing to add, and the batch gradient is 0.',
    );
  });
});
