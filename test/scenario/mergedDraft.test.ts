/** One draft in two places: what is merged, and what is not. */
import { describe, expect, it } from 'vitest';
import {
  beganAs,
  type Draft,
  draftOf,
  editedDraft,
  exampleNamed,
  inlineData,
  isSameShape,
  laterParts,
  type TimedDraft,
  timedSince,
  weightAt,
  withData,
  withHiddenLayer,
  withNewSample,
  withParts,
  withValue,
  withWeight,
} from '../../src/scenario';

function xor(): Draft {
  const scenario = exampleNamed('xor')?.scenario;
  if (!scenario) throw new Error('no xor');
  return draftOf(scenario);
}

const begun = { draft: xor(), texts: {}, times: {} };

const place = { layer: 2, from: 1, to: 1 };
const weighed = (draft: Draft, value: number): Draft =>
  editedDraft(draft, (scenario) => ({ ...scenario, network: withWeight(scenario.network, place, value) }));
const input = (draft: Draft, value: number): Draft =>
  editedDraft(draft, (scenario) =>
    withData(scenario, withValue(inlineData(scenario), { part: 'inputs', sample: 2, unit: 1 }, value)),
  );
const edited = (from: TimedDraft, draft: Draft, time: number): TimedDraft => timedSince(from, { ...from, draft }, time);
const merged = (own: TimedDraft, other: TimedDraft): TimedDraft => withParts(own, other, laterParts(own, other));
const numbers = ({ draft: { scenario } }: TimedDraft) => [
  weightAt(scenario.network, place),
  inlineData(scenario).inputs[1]?.[0],
];

describe('drafts of the same shape', () => {
  it('merge number by number', () => {
    const one = edited(begun, weighed(begun.draft, 0.4), 1);
    const other = edited(begun, input(begun.draft, 7), 2);
    expect(numbers(merged(one, other))).toEqual([0.4, 7]);
    expect(numbers(merged(other, one))).toEqual([0.4, 7]);
  });

  it('have the later of two numbers, an emptied one too', () => {
    const one = edited(begun, weighed(begun.draft, 0.4), 1);
    const other = edited(begun, weighed(begun.draft, Number.NaN), 2);
    expect(numbers(merged(one, other))).toEqual([Number.NaN, 0]);
    expect(numbers(merged(other, one))).toEqual([Number.NaN, 0]);
  });

  it('merge settings, those that are taken away too, and texts that are no numbers', () => {
    const { scenario } = begun.draft;
    const clipped = { ...scenario, training: { ...scenario.training, clip: { per: 'batch' as const, maxNorm: 2 } } };
    const one = edited(begun, { ...begun.draft, scenario: clipped }, 1);
    const other = timedSince(begun, { ...begun, texts: { 'input.1.1': 'abc' } }, 2);
    const both = merged(one, other);
    expect(both.draft.scenario.training.clip).toEqual({ per: 'batch', maxNorm: 2 });
    expect(both.texts).toEqual({ 'input.1.1': 'abc' });
    const without = timedSince(both, { ...both, draft: begun.draft, texts: {} }, 3);
    expect(merged(both, without)).toMatchObject({ texts: {} });
    expect(merged(both, without).draft.scenario).toEqual(scenario);
  });

  it('have begun as the same draft if all else is the same', () => {
    const other = edited(begun, input(begun.draft, 7), 2);
    expect(beganAs(other, begun.draft)).toBe(true);
    expect(beganAs(other, weighed(begun.draft, 3))).toBe(false);
  });
});

it('another layer or sample is another shape', () => {
  const deeper = editedDraft(begun.draft, (scenario) => withHiddenLayer(scenario, 'blank'));
  const longer = editedDraft(begun.draft, (scenario) => withData(scenario, withNewSample(inlineData(scenario))));
  expect(isSameShape(begun.draft, weighed(begun.draft, 5))).toBe(true);
  expect(isSameShape(begun.draft, deeper)).toBe(false);
  expect(isSameShape(begun.draft, longer)).toBe(false);
});
