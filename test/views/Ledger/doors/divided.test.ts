/** The reader's own questions where 1/B is in every δ: which δ each one speaks of, and what becomes of the sum. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Filled } from '../../../../src/prose';
import {
  type Conventions,
  plainProse,
  proseParts,
  setConventions,
  shownStep,
  usualConventions,
} from '../../../../src/quantity';
import { createRun } from '../../../../src/run';
import type { FilledScenario } from '../../../../src/scenario';
import type { DoorName } from '../../../../src/store';
import { messages } from '../../../../src/text';
import { askedDoor } from '../../../../src/views/Ledger/doors/answer/registry';
import { resultRow } from '../../../../src/views/Ledger/doors/answer/resultRow';
import { toldSentences, whySentences } from '../../../../src/views/Ledger/doors/answer/sentences';
import { doorQuestion } from '../../../../src/views/Ledger/doors/door';
import { printedNumber, type SentenceContext } from '../../../../src/views/Ledger/sentenceContext';
import { stageSentence } from '../../../../src/views/Ledger/staged/stageSentence';
import { averagesLabel } from '../../../../src/views/shared/ledger/averages';
import { ledgerModel } from '../../../../src/views/shared/ledger/ledgerModel';
import { ofWeight } from '../../../../src/views/shared/ofWeight';
import { exampleScenario } from '../../../exampleScenario';
import { at, xorWeight } from '../ledgerSteps';

const inDelta: Conventions = { divide: 'delta' };

beforeEach(() => setConventions(inDelta));
afterEach(() => setConventions(usualConventions));

function opened(name: DoorName, scenario: FilledScenario, conventions: Conventions = inDelta) {
  const run = createRun(scenario, []);
  const trace = shownStep(run.traceAt(1), conventions);
  const asked = { run, trace, place: xorWeight };
  const door = askedDoor(name, asked);
  if (!door) throw new Error(`${name} does not arise`);
  const said = whySentences(name, door.answer, asked).map(({ text }) => text);
  return { run, trace, asked, door, said, model: ledgerModel(trace, xorWeight) };
}

function plain(sentences: readonly Filled[], context: SentenceContext): string {
  const { network } = context.trace;
  return sentences
    .map((sentence) =>
      plainProse(proseParts(sentence, network), network, (quantity) => printedNumber(quantity, context)),
    )
    .join(' ');
}

const xor = exampleScenario('xor');
const ofPairs = { ...xor, training: { ...xor.training, batchSize: 2 } };

describe('“average x and δ first?” with 1/B in every δ', () => {
  it('names the δ of its numbers in the question, the row and the answer', () => {
    const { asked, trace, said } = opened('productOfMeans', xor);
    expect(doorQuestion('productOfMeans', asked)).toBe('average x and δ first?');
    expect(averagesLabel(trace, xorWeight)).toBe('mean\u00a0x × mean\u00a0δ');
    expect(said.join(' ')).not.toContain('δ*');
    expect(said).toContain('In this row, δ is not divided by B = 4.');
  });

  it('names it on a stage, before and after it is judged', () => {
    const { trace } = opened('productOfMeans', xor);
    const context = at(trace, { phase: 'sum' });
    const told = (name: 'averages' | 'verdict'): string =>
      plain(stageSentence({ phase: 'sum', name }, [], context), context);
    // The column above has δ*.
    expect(told('averages')).toBe(
      'But what if I average x and δ first? That gives −0.0123. In this row, δ is not divided by B = 4.',
    );
    expect(told('verdict')).toMatch(/^Averaging x and δ first would give −0.0123,/);
  });

  it('has one δ in every reason, too', () => {
    const { verdicts, clauses } = messages.doorAnswers;
    const texts = [verdicts, clauses].flatMap((words) => [words.zeroDelta, words.constantDelta, words.noCovariance]);
    for (const text of texts) expect(ofWeight(text, xorWeight)).toMatch(/δ(?!\*)/);
  });

  it('is named as usual where the division is at the end, or where there is none', () => {
    setConventions(usualConventions);
    const { trace, said } = opened('productOfMeans', xor, usualConventions);
    expect(averagesLabel(trace, xorWeight)).toBe('mean × mean');
    expect(said.join(' ')).not.toContain('In this row');
    setConventions(inDelta);
    const summed = opened('productOfMeans', { ...xor, training: { ...xor.training, reduction: 'sum' } });
    expect(averagesLabel(summed.trace, xorWeight)).toBe('4 × means');
    expect(summed.said.join(' ')).not.toContain('In this row');
  });
});

describe('“double the batch?” with 1/B in every δ', () => {
  it('says that the sum stays, because each δ is half as large', () => {
    const { said, door, trace } = opened('doubledBatch', xor);
    expect(said).toEqual([
      'There are no 8 samples here, so every row occurs twice, but every δ* is half as large: the sum stays.',
      'With other samples, the sum would be another one.',
    ]);
    expect(door.answer.result).toBeCloseTo(trace.gradientSum(2, 2, 1), 14);
  });

  it('calls the result the sum, which is what the page shows, and so does a stage', () => {
    const { said, asked, door, model } = opened('doubledBatch', ofPairs);
    expect(said.join(' ')).toMatch(/^With 4 rows, the sum is /);
    const told = toldSentences(door, asked, { name: 'answered', model });
    expect(plain(told, at(asked.trace, { phase: 'sum' }))).toMatch(/^With 4 rows, the sum is /);
  });

  it('doubles the sum where nothing is divided', () => {
    const { said } = opened('doubledBatch', { ...xor, training: { ...xor.training, reduction: 'sum' } });
    expect(said[0]).toMatch(/the sum doubles, the mean stays\.$/);
  });
});

describe('the other questions with 1/B in every δ', () => {
  it('the sum that is not divided is of the undivided δ: the sum of this page is divided', () => {
    const { door, model, run, trace } = opened('otherReduction', xor);
    const step = { run, trace, stop: { phase: 'sum' } } as unknown as Parameters<typeof resultRow>[1]['step'];
    expect(resultRow(door, { model, step, isJudged: true }).label).toBe('the sum of x × δ');
  });

  it('one pass has a δ of its own, which nothing divides', () => {
    expect(opened('averagedInputs', xor).said.join(' ')).toContain('multiplies one x by one δ.');
  });
});
