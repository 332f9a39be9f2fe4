/** What counts as the right answer: a range for an estimate, the number itself for a count, the whole box of a unit. */
import { describe, expect, it } from 'vitest';
import { isAccepted, judge, type Lesson } from '../../src/lessons';
import { parseLesson } from '../../src/lessons/file';
import { createExplainerStore, lessonViews, questionOf } from '../../src/store';
import { questionContext } from '../../src/views/Lesson/question/questionContext';

function lessonAsking(question: string): Lesson {
  const source = `---
format: batch-gradient-lesson
version: 1
title: One question
summary: One.
minutes: 1
example: xor
---

## A scene

\`\`\`scene
state: step=1&phase=output-delta&sample=3&weight=2.2.1
\`\`\`

\`\`\`question
prompt: How many?
hints: [One., Two.]
answer: Counted.
again: { state: weight=2.1.1 }
${question}
\`\`\`
`;
  const read = parseLesson(source, { name: '', views: lessonViews });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.lesson;
}

function asked(question: string) {
  const store = createExplainerStore();
  store.getState().enterScene(lessonAsking(question), 1);
  const state = store.getState();
  const found = questionOf(state);
  if (!found) throw new Error('expected a question');
  return { question: found, context: questionContext(state) };
}

function accepted(written: string, values: readonly number[]): readonly boolean[] {
  const { question, context } = asked(written);
  if (question.kind !== 'number') throw new Error('expected a question of a number');
  return values.map((value) => isAccepted(value, question, context));
}

describe('a number', () => {
  it('is asked for as an estimate: everything from the first to the last number of the range is right', () => {
    const estimate = 'kind: number\nof: =8 / 15\nestimate: { from: =0.5, to: =0.6 }';
    expect(accepted(estimate, [0.49, 0.5, 0.53, 8 / 15, 0.6, 0.61])).toEqual([false, true, true, true, true, false]);
  });

  it('is a count: 148 is not nearly 150, although two digits agree with it after rounding', () => {
    expect(accepted('kind: number\nof: =150\nwhole: true', [148, 149.5, 150, 300 / 2])).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(accepted('kind: number\nof: =150', [148])).toEqual([true]);
  });
});

describe('a number that is clicked', () => {
  const written = `kind: click
target: quantity
of: [activation.1.2.3]
wrong:
  - { at: [delta.2.1.3], reply: The end of the weight. }
  - { at: [slope.1.2.3], reply: The slope. }
otherwise: Somewhere else.`;
  const verdictOn = (at: string): boolean | string => {
    const { question, context } = asked(written);
    const { isRight, reply } = judge(question, { kind: 'click', at }, context);
    return isRight || (reply?.text.text ?? '');
  };

  it.each([
    ['activation.1.2.3', true],
    ['delta.1.2.3', true],
    ['preactivation.1.2.3', true],
    // The file has a reply of its own to this number in the box.
    ['slope.1.2.3', 'The slope.'],
    ['activation.2.1.3', 'The end of the weight.'],
    // The same unit, another sample.
    ['delta.1.2.1', 'Somewhere else.'],
    ['delta.1.1.3', 'Somewhere else.'],
  ])('%s: %s', (at, verdict) => {
    expect(verdictOn(at)).toBe(verdict);
  });
});
