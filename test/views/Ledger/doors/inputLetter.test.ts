/** The reader's own questions and their answers have the letter of the column: that of an input in the first layer, of a unit above. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lecture, setNotation, type WeightPlace } from '../../../../src/quantity';
import { createRun } from '../../../../src/run';
import { doorNames } from '../../../../src/store';
import { messages } from '../../../../src/text';
import { askedDoor } from '../../../../src/views/Ledger/doors/answer/registry';
import { resultRow } from '../../../../src/views/Ledger/doors/answer/resultRow';
import { whySentences } from '../../../../src/views/Ledger/doors/answer/sentences';
import { doorQuestion } from '../../../../src/views/Ledger/doors/door';
import { ledgerModel } from '../../../../src/views/shared/ledger/ledgerModel';
import { ofWeight } from '../../../../src/views/shared/ofWeight';
import { exampleScenario } from '../../../exampleScenario';

/** What is asked and said at a weight, and all the verdicts there. */
function saidAt(place: WeightPlace): readonly string[] {
  const run = createRun(exampleScenario('xor'), []);
  const trace = run.traceAt(1);
  const asked = { run, trace, place };
  const { verdicts, clauses, rows } = messages.doorAnswers;
  return [
    ...doorNames.flatMap((name) => {
      const door = askedDoor(name, asked);
      if (!door) return [];
      const { label } = resultRow(door, {
        model: ledgerModel(trace, place),
        step: { run, trace } as never,
        isJudged: false,
      });
      return [
        doorQuestion(name, asked),
        String(label),
        ...whySentences(name, door.answer, asked).map(({ text }) => text),
      ];
    }),
    ...[verdicts, clauses].flatMap((words) => Object.values(words).map((text) => ofWeight(text, place))),
    ofWeight(rows.crossedPairs, place),
    messages.doorAnswers.gap({ below: place.layer - 1, covariance: '= 1' }),
  ];
}

// Letters that are no words.
const letters = { ...lecture.letters, input: 'u', activation: 'v' };

beforeEach(() => setNotation({ ...lecture, letters }));
afterEach(() => setNotation(lecture));

describe('the reader’s own questions, their rows, reasons and verdicts', () => {
  it('have the letter of inputs at a weight of the first layer', () => {
    const said = saidAt({ layer: 1, from: 1, to: 1 });
    expect(said).toContain('average u and δ first?');
    expect(said).toContain('off by cov(u, δ) = 1');
    expect(said.filter((text) => /\bv\b/.test(text))).toEqual([]);
  });

  it('have that of activations above it', () => {
    const said = saidAt({ layer: 2, from: 2, to: 1 });
    expect(said).toContain('average v and δ first?');
    expect(said.filter((text) => /\bu\b/.test(text))).toEqual([]);
  });
});
