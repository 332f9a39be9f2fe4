/** Numbers that a page around a frame asks to be checked, as a notebook does with the gradients of a program. */
import { describe, expect, it } from 'vitest';
import { exerciseLink, newExercise } from '../../src/features/homework/exercise/exercise';
import { sheetOf } from '../../src/features/homework/exercise/sheet';
import { addressOf, divisionRow, parseAddress, quantityValue, weightPlaces } from '../../src/quantity';
import { shownTraceOf } from '../../src/store';
import { framed } from '../features/course/framed';

type Numbers = Readonly<Record<string, string | number>>;

/** All batch gradients of the frame's step, as a program prints them. */
function gradients({ store }: Pick<ReturnType<typeof framed>, 'store'>, times = 1): Numbers {
  const trace = shownTraceOf(store.getState());
  return Object.fromEntries(
    weightPlaces(trace.network).map((place) => {
      const quantity = { kind: 'batchGradient', ...place } as const;
      return [addressOf(quantity), (times * quantityValue(quantity, trace)).toPrecision(10)];
    }),
  );
}

async function asked(frame: ReturnType<typeof framed>, message: object): Promise<Record<string, unknown> | undefined> {
  const replies = () => [...frame.heard('batch-gradient/checked'), ...frame.heard('batch-gradient/error')];
  frame.say({ type: 'batch-gradient/check', ...message });
  // The judge is fetched.
  await expect.poll(replies, { timeout: 60_000 }).not.toEqual([]);
  return replies()[0];
}

describe('batch-gradient/check', () => {
  it('is answered with the verdict on each number, and the id of the message', async () => {
    const frame = framed({ address: 'example=xor&step=2' });
    const reply = await asked(frame, { id: 'a', numbers: gradients(frame) });
    expect(reply).toMatchObject({ type: 'batch-gradient/checked', id: 'a', step: 2, numbers: 13, slips: [] });
    expect(reply?.verdicts).toMatchObject({ right: 13, wrong: 0 });
    expect(reply?.says).toBe('All 13 numbers agree with the step.');
    expect(reply).not.toHaveProperty('first');
  });

  it('names the slip that explains them, in the words of My work', async () => {
    const frame = framed({ address: 'example=xor' });
    const reply = await asked(frame, { numbers: gradients(frame, 4) });
    expect(reply).toMatchObject({ first: 'batchGradient.1.0.1', slips: expect.arrayContaining(['sumForMean']) });
    expect(reply?.says).toMatch(
      /^First difference: Look at the mean of layer 1\. The first one is .* These numbers are the sum/,
    );
  });

  it.each([
    // Δw is the same in both.
    ['targetMinusOutput', /^(?:delta|sampleGradient|gradientSum|batchGradient)\./, -1, /the update is added\.$/],
    ['divideInDelta', /^(?:delta|sampleGradient|gradientSum)\./, 1 / 4, /nothing is divided again\.$/],
  ])('says of %s what My work says: nothing here accepts it', async (name, changed, factor, end) => {
    const frame = framed({ address: 'example=xor' });
    const trace = shownTraceOf(frame.store.getState());
    const cells = sheetOf(trace, { layer: 1, from: 1, to: 1 }, 'network')?.blocks.flatMap(({ addresses }) => addresses);
    const numbers = (cells ?? []).map((address) => {
      const quantity = parseAddress(address);
      const value = quantity ? quantityValue(quantity, trace) : Number.NaN;
      return [address, (value * (changed.test(address) ? factor : 1)).toPrecision(6)] as const;
    });
    const reply = await asked(frame, { numbers: Object.fromEntries(numbers) });
    expect(reply).toMatchObject({ convention: [name], slips: [] });
    expect(reply?.says).toMatch(/^All numbers agree in another convention\. They agree if [^.]*\.$/);
    expect(reply?.says).toMatch(end);
  });

  it('reads a number as well as a text, and a part of the gradients', async () => {
    const frame = framed({ address: 'example=xor' });
    const [[address = '', text] = []] = Object.entries(gradients(frame));
    expect((await asked(frame, { numbers: { [address]: Number(text) } }))?.verdicts).toMatchObject({ right: 1 });
  });

  it('reads any kind of the sheet', async () => {
    const frame = framed({ address: 'example=xor' });
    const delta = String(
      quantityValue({ kind: 'delta', layer: 2, unit: 1, sample: 1 }, shownTraceOf(frame.store.getState())),
    );
    expect((await asked(frame, { numbers: { 'delta.2.1.1': delta } }))?.verdicts).toMatchObject({ right: 1 });
  });

  it('takes the sum for the gradient where nothing divides it', async () => {
    const frame = framed({ address: 'example=xor&reduction=sum' });
    expect(divisionRow(shownTraceOf(frame.store.getState()))).toBe('none');
    const reply = await asked(frame, { numbers: gradients(frame) });
    expect(reply?.verdicts).toMatchObject({ right: 13 });
  });

  it('hands the numbers to My work, with a sheet of gradients', async () => {
    const frame = framed({ address: 'example=xor' });
    await asked(frame, { numbers: gradients(frame) });
    const { toCheck, viewKeys } = frame.store.getState();
    expect(Object.keys(toCheck ?? {})).toHaveLength(13);
    expect(viewKeys['work.show']).toBe('gradients');
  });

  it.each([
    [{ numbers: 3 }, /expected numbers to be an object of addresses/],
    [{ numbers: {} }, /expected numbers to be an object of addresses/],
    [{ numbers: { 'batchGradient.9.1.1': 1 } }, /batchGradient\.9\.1\.1 is no number that My work has here/],
    [{ numbers: { batchLoss: 1 } }, /batchLoss is no number that My work has here/],
    [
      { numbers: { 'batchGradient.1.1.1': 'x'.repeat(50) } },
      /expected batchGradient\.1\.1\.1 to be a number, or a text/,
    ],
    [{ numbers: { 'batchGradient.1.1.1': [1] } }, /expected batchGradient\.1\.1\.1 to be a number, or a text/],
    [{ id: {}, numbers: { 'batchGradient.1.1.1': 1 } }, /expected id to be a string or a number/],
    [
      { numbers: Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`delta.1.1.${at}`, 1])) },
      /at most 2000 numbers/,
    ],
  ])('refuses %j in one sentence', async (message, sentence) => {
    const reply = await asked(framed({ address: 'example=xor' }), message);
    expect(reply).toEqual({ type: 'batch-gradient/error', message: expect.stringMatching(sentence) });
  });

  it('is the page’s own change, not the reader’s', async () => {
    const frame = framed({ address: 'example=xor' });
    await asked(frame, { numbers: gradients(frame) });
    expect(frame.heard('batch-gradient/change').map(({ by }) => by)).toEqual(['host']);
  });

  it('gives no answer away while an exercise asks', async () => {
    const frame = framed({ address: `example=xor&exercise=${exerciseLink(newExercise)}` });
    const reply = await asked(frame, { numbers: { 'batchGradient.1.1.1': 1 } });
    expect(reply?.message).toMatch(/a lesson or an exercise is open/);
    expect(frame.store.getState().toCheck).toBeUndefined();
  });
});
