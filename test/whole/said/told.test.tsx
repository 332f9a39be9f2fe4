/** What beats say where settings cross: each number is called what it is, and what is divided is what the step divides. */
import { describe, expect, it } from 'vitest';
import '../../allFeatures';
import '../../allMessages';
import type { ViewName } from '../../../src/store';
import { crossed } from '../../said/crossed';
import { storeAt } from '../../said/storeAt';
import { toldOnStage } from './screen';

type Crossing = keyof typeof crossed;

async function sentence(name: Crossing, view: ViewName | undefined, keys: string, beat: string): Promise<string> {
  const [told] = await toldOnStage(storeAt(crossed[name], keys), view, [beat]);
  if (!told) throw new Error(`${name}: ${view} has no beat ${beat}`);
  return told.sentence;
}

describe('an empty batch has the step’s own sentence', () => {
  it.each(['noise', 'compare', 'epoch', 'influence', 'pictures', 'product'] as const)('%s', async (view) => {
    const keys = `step=2&phase=sum${view === 'compare' ? '&compare=learningRate:0.1' : ''}`;
    expect(await sentence('byHand', view, keys, 'sum.stop')).toBe(
      'The batch is empty, so there is nothing to add, and the batch gradient is 0.',
    );
  });
});
