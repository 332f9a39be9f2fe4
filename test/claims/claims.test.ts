/** Every sentence that is shown is true of the step: `npm run claims` asks it of many more steps. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Claim, claim, holdsAsPrinted } from '../../src/quantity';
import { type DrawnRun, generatedRun } from '../run/generatedScenario';
import { type CheckedClaims, checkClaims, unknownKinds, unlistedKinds } from './checkClaims';
import type { ClaimSource } from './claimSource';
import { sources } from './sources';

const steps = 200;

function checked(all: readonly ClaimSource[], draws: readonly DrawnRun[]): CheckedClaims {
  const counts: CheckedClaims = { views: {}, wrong: [] };
  for (const drawn of draws) checkClaims(all, drawn, counts);
  return counts;
}

function drawnSteps(numRuns: number): readonly DrawnRun[] {
  return fc.sample(generatedRun(), { numRuns });
}

describe('the sentences of the views', () => {
  // The same for all views: a step is computed once.
  let drawn: readonly DrawnRun[] = [];
  beforeAll(() => {
    drawn = drawnSteps(steps);
  });
  afterAll(() => {
    drawn = [];
  });
  it.each(sources.map((source) => [source.view, source] as const))(
    '%s: every claim holds, at the digits shown too',
    (_, source) => {
      const counts = checked([source], drawn);
      expect(counts.wrong.slice(0, 5)).toEqual([]);
      expect(
        unlistedKinds([source], counts),
        'a kind of sentence claims something, or is listed with the reason',
      ).toEqual([]);
      expect(unknownKinds([source], counts), 'a kind is the key of its text in the catalogue').toEqual([]);
      const { kinds = {} } = counts.views[source.view] ?? {};
      expect(Object.values(kinds).reduce((sum, { claims }) => sum + claims, 0)).toBeGreaterThan(steps);
    },
  );
});

describe('the sentences about numbers that are NaN or ∞', () => {
  const optimizer = { kind: 'sgd', learningRate: 1e150 };
  let drawn: readonly DrawnRun[] = [];
  beforeAll(() => {
    const all = fc.sample(generatedRun({ training: { optimizer } }), { numRuns: 60 });
    drawn = all.filter(({ run, step }) => !run.traceAt(step).finite);
  });
  afterAll(() => {
    drawn = [];
  });
  it.each(sources.map((source) => [source.view, source] as const))('%s: none finds something in them', (_, source) => {
    expect(drawn.length).toBeGreaterThan(10);
    const found = drawn.flatMap((one) =>
      source.said(one).filter(({ text, claims }) => /NaN[%/]|\/NaN|NaN times/.test(text) || !claims.every(isBorneOut)),
    );
    expect([...new Set(found.map(({ kind, text }) => `${kind}: ${text}`))]).toEqual([]);
  });
});

/** It holds, or names such a number as what is calculated. */
function isBorneOut(one: Claim): boolean {
  const values = [...one.left, ...one.right].flatMap(({ value, times = 1 }) => [
    times,
    ...(typeof value === 'number' ? [value] : value),
  ]);
  return (one.relation === 'is' && !values.every(Number.isFinite)) || holdsAsPrinted(one);
}

describe('the check of claims', () => {
  const saying = (right: number, without: Readonly<Record<string, string>> = {}): ClaimSource => ({
    view: 'A view',
    without,
    said: () => [
      {
        kind: 'check.differ',
        text: 'They differ.',
        claims: [claim([{ value: 1.5, printed: '1.5' }], 'is', [{ value: right }])],
      },
      { kind: 'check.noSuchKind', text: '', claims: [] },
    ],
  });

  it('reports a false claim with its numbers, and a link that opens its step', () => {
    const { wrong } = checked([saying(2)], drawnSteps(1));
    expect(wrong).toMatchObject([
      { view: 'A view', kind: 'check.differ', text: 'They differ.', claim: 'as computed: 1.5 “1.5” is 2' },
    ]);
    expect(wrong[0]?.link).toMatch(/^#scenario=[\w-]+&step=\d+&phase=update$/);
    expect(checked([saying(1.5)], drawnSteps(1)).wrong).toEqual([]);
  });

  it('reports kinds that claim nothing and are not listed, that are listed and claim, and that do not exist', () => {
    const source = saying(1.5, { 'check.differ': 'a reason' });
    const counts = checked([source], drawnSteps(1));
    expect(unlistedKinds([source], counts)).toEqual([
      'A view: check.differ is listed, but claims',
      'A view: check.noSuchKind claims nothing',
    ]);
    expect(unknownKinds([source], counts)).toEqual(['A view: check.noSuchKind']);
  });
});
