import { expect, it } from 'vitest';
import { allPairs, pairsOf } from './e2e/guards/allPairs';
import { chosenCases, wholeMatrix } from './e2e/guards/cases';

it('allPairs takes four of eight cases of three switches', () => {
  const switches = [0, 1].flatMap((a) => [0, 1].flatMap((b) => [0, 1].map((c) => ({ a, b, c }))));
  // Two switches have 2 · 2 pairs of values, and a case has one of them: no fewer than 4 cases will do.
  expect(allPairs(switches)).toHaveLength(4);
});

it('allPairs leaves out no pair, asks for none that no case has, and chooses the same again', () => {
  const cases = [
    { a: 1, b: 1, c: 1 },
    { a: 1, b: 2, c: 2 },
    { a: 2, b: 2, c: 2 },
    { a: 1, b: 2, c: 1 },
  ];
  const chosen = allPairs(cases);
  expect(new Set(chosen.flatMap(pairsOf))).toEqual(new Set(cases.flatMap(pairsOf)));
  expect(allPairs(cases)).toEqual(chosen);
});

it('the cases of npm test have every pair of the whole matrix, in a tenth of its cases', () => {
  expect(new Set(chosenCases.flatMap(pairsOf))).toEqual(new Set(wholeMatrix.flatMap(pairsOf)));
  expect(chosenCases.length).toBeLessThan(wholeMatrix.length / 9);
});
