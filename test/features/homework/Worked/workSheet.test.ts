/** A work sheet and its key: the same lines and tables, and what is blank stands in no form of the sheet. */
import { afterEach, describe, expect, it } from 'vitest';
import '../../../../src/text/later';
import { readExerciseLink, usualDraws } from '../../../../src/features/homework/exercise/exercise';
import {
  type BlankKind,
  blankChoices,
  blankKinds,
  blankStyle,
  fillingOf,
  lineTex,
  readBlanks,
  writtenBlanks,
} from '../../../../src/features/homework/Worked/sheet/blanks';
import { sheetExercise } from '../../../../src/features/homework/Worked/sheet/SheetSettings';
import { drawnStep } from '../../../../src/features/homework/Worked/sheet/useWorkSheet';
import { workedFile } from '../../../../src/features/homework/Worked/workedFile';
import { workedScope } from '../../../../src/features/homework/Worked/workedLines';
import { workedTables } from '../../../../src/features/homework/Worked/workedTables';
import type { StepTrace } from '../../../../src/model';
import {
  comingNotation,
  derivationOf,
  lecture,
  notationNamed,
  numericForm,
  setNotation,
} from '../../../../src/quantity';
import { createRun } from '../../../../src/run';
import { varied } from '../../../../src/scenario';
import { comingDeflate, createExplainerStore, runOf } from '../../../../src/store';
import { exampleScenario } from '../../../exampleScenario';
import { exampleTrace } from '../../../quantity/exampleTrace';

const place = { layer: 2, from: 2, to: 1 };

interface File {
  readonly blanks?: readonly BlankKind[];
  readonly hasKey?: boolean;
  readonly kind?: 'md' | 'html';
}

function fileOf(trace: StepTrace, { blanks = blankKinds, hasKey = false, kind = 'md' }: File = {}): string {
  const scope = workedScope(trace, place, 1);
  if (!scope) throw new Error('an empty batch');
  const sheet = { filling: fillingOf(trace, blanks, hasKey), seed: 7 };
  return workedFile({ title: 'A step', trace, covers: undefined, sheet }, scope, kind);
}

/** Numbers with three decimals or more: data, weights and settings are shorter. */
const computed = /\d+\.\d{3,}/g;

const drawn = (seed: number) => {
  const scenario = exampleScenario('xor');
  return createRun(varied(scenario, usualDraws, seed), []).traceAt(1);
};

afterEach(() => setNotation(lecture));

describe('the work sheet', () => {
  it('gives all inputs and weights of a network with too many weights for its tables', () => {
    const trace = createRun(exampleScenario('iris'), []).traceAt(1);
    const scope = workedScope(trace, { layer: 2, from: 1, to: 1 }, 1);
    if (!scope) throw new Error('an empty batch');
    const given = (isSheet: boolean): readonly string[] =>
      workedTables('batch', { trace, scope: { ...scope, isSheet }, style: { linked: false } }).flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells.slice(0, 1).map(({ kind }) => kind)),
      );
    expect(given(false)).toEqual(['target', 'target', 'target']);
    // Four inputs and three targets; the weights from a bias and four inputs, and from a bias and five hidden units.
    const [rows, weights] = [given(true).slice(0, 7), given(true).slice(7)];
    expect(rows).toEqual(['input', 'input', 'input', 'input', 'target', 'target', 'target']);
    expect(weights).toEqual(Array.from({ length: 5 + 6 }, () => 'weight'));
  });

  it.each(['md', 'html'] as const)('has no computed number if everything is blank, as %s', (kind) => {
    for (const trace of [exampleTrace('xor'), exampleTrace('lecture'), drawn(7)]) {
      expect(fileOf(trace, { kind }).match(computed)).toBeNull();
    }
  });

  it('tells no sign of a blank: products of other signs have the same brackets and signs', () => {
    const quantity = { kind: 'gradientSum', ...place } as const;
    const lines = (trace: StepTrace): readonly string[] => {
      const style = { linked: false, ...blankStyle(fillingOf(trace, blankKinds, false), lineTex) };
      const derivation = derivationOf(quantity, trace);
      return derivation ? numericForm(quantity, derivation.expression, trace, style).lines : [];
    };
    const signs = (trace: StepTrace): string =>
      [1, 2, 3, 4].map((row) => (trace.sampleGradient(2, 2, 1, row) < 0 ? '−' : '+')).join('');
    const [one, other] = [exampleTrace('xor'), drawn(9)];
    expect(signs(one)).not.toBe(signs(other));
    expect(lines(one)).toEqual(lines(other));
  });

  it('has what is given as the solution has it', () => {
    const trace = exampleTrace('xor');
    const batch = fileOf(trace, { blanks: blankChoices.batch });
    // x, δ and a product of sample 2 are given (−0.9837 · (−0.1481) = 0.1457); their sum 0.0519 and the mean 0.0130 are not.
    expect(batch).toContain('−0.9837');
    expect(batch).toContain('0.1457');
    expect(batch).not.toMatch(/0\.05189|0\.0519|0\.0130|0\.01297/);
  });

  it('has a key that is the sheet with the numbers in its blanks', () => {
    const trace = exampleTrace('xor');
    const blanks = blankChoices.backward;
    const key = fileOf(trace, { blanks, hasKey: true });
    const lines = (text: string): readonly string[] => text.split('\n').filter((line) => /underline|____/.test(line));
    const emptied = (text: string): string =>
      text.replace(/\\underline\{(?:[^{}]|\{[^{}]*\})*\}/g, '\\underline{\\hspace{4em}}');
    expect(lines(emptied(key)).filter((line) => line.includes('underline'))).toEqual(
      lines(fileOf(trace, { blanks })).filter((line) => line.includes('underline')),
    );
    // δ of sample 1 is 0.6255 · 0.2342 = 0.1465.
    expect(key).toContain('\\underline{0.6255}\\cdot \\underline{0.2342}');
    expect(key).toContain('\\underline{0.1465}');
  });

  it('is typeset without an error in every notation that has boxes in exponents and fractions', async () => {
    await comingNotation('nielsen');
    const nielsen = notationNamed('nielsen');
    for (const notation of [lecture, nielsen]) {
      if (notation) setNotation(notation);
      for (const example of ['xor', 'iris']) {
        const page = fileOf(exampleTrace(example), { kind: 'html', hasKey: true });
        expect(page).not.toMatch(/katex-error|>BOX|>END/);
      }
    }
  });

  it('is read from a link, and a name that nobody knows leaves something blank', () => {
    expect(readBlanks('delta,mean')).toEqual(['delta', 'mean']);
    expect(readBlanks('nothing')).toEqual(blankChoices.backward);
    for (const blanks of [...Object.values(blankChoices), ['s', 'after'] as const]) {
      expect(readBlanks(writtenBlanks(blanks))).toEqual(blanks);
    }
  });

  it('has the numbers of the exercise that its link opens', async () => {
    await comingDeflate();
    const store = createExplainerStore();
    const state = store.getState();
    const run = runOf(state);
    const step = drawnStep(state.scenario, { run, seed: 7, step: 1 });
    if (!step) throw new Error('not drawn');
    const hash = sheetExercise(state, { trace: step.trace, blanks: blankChoices.batch, seed: 7 }) ?? '';
    expect(hash).toMatch(/&work\.seed=7$/);
    const exercise = readExerciseLink(/exercise=([^&]*)/.exec(hash)?.[1] ?? '');
    expect(exercise?.given).toEqual(expect.arrayContaining(['s.1', 'x.2', 'delta.1', 'product.2']));
    expect(exercise?.given).not.toContain('sum.1');
    if (!exercise?.draws) throw new Error('no draws');
    const again = createRun(varied(state.scenario, exercise.draws, 7), []).traceAt(1);
    expect(again.gradientSum(2, 2, 1)).toBe(step.trace.gradientSum(2, 2, 1));
    // Another sheet has other numbers.
    expect(drawnStep(state.scenario, { run, seed: 8, step: 1 })?.trace.gradientSum(2, 2, 1)).not.toBe(
      step.trace.gradientSum(2, 2, 1),
    );
  });

  it('has the scenario’s numbers where the network is too large to draw others', () => {
    const store = createExplainerStore();
    store.getState().loadExample('iris');
    const { scenario } = store.getState();
    const run = runOf(store.getState());
    // 4-5-3 has 4·5 + 5 + 5·3 + 3 = 43 weights.
    expect(drawnStep(scenario, { run, seed: 7, step: 1 })).toBeUndefined();
  });
});
