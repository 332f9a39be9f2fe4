/** The check of a lesson at its steps finds each mistake that it is there for. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lessonProblems } from '../../../src/features/lessons/check';
import { parseLesson } from '../../../src/lessons/file';
import { lessonViews } from '../../../src/store';

const everyKind = readFileSync('test/lessons/everyKind.md', 'utf8');

async function problemsOf(source: string): Promise<string> {
  const read = parseLesson(source, { name: '', views: lessonViews });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return (await lessonProblems(read.lesson)).map(({ line, message }) => `${line}: ${message}`).join('\n');
}

describe('lessonProblems', () => {
  it('finds nothing in a lesson that is right', async () => {
    expect(await problemsOf(everyKind)).toBe('');
  });

  it('asks for no second round where numbers are drawn, which they are in a quiz alone', async () => {
    expect(await problemsOf(readFileSync('src/lessons/short/x-and-delta.md', 'utf8'))).toBe('');
  });

  it.each([
    ['state: step=1&phase=per-sample&sample=3&weight=2.2.1', 'state: step=1&weight=9.9.9', /weight/],
    ['its own {delta|letter}.', 'its own {delta.3.1.1}.', /delta\.3\.1\.1/],
    ['by: =sampleGradient.layer.from.to.2', 'by: =batchGrad.2.2.1', /batchGrad/],
    ['value: =-sampleGradient.layer', 'value: =sampleGrad.layer', /sampleGrad/],
    ['its own {delta|letter}.', 'its own $\\frc{1}{2}$.', /^\d+: The formula \\frc\{1\}\{2\} cannot be typeset/],
    ['its own {delta|letter}.', 'its own {batchGradient.2.2.1}.', /cannot see batchGradient\.2\.2\.1/],
    ['its own {delta|letter}.', 'its own {sampleGradient.2.2.1.3}.', /cannot see sampleGradient/],
    ['focus: [sampleGradient.2.2.1.3, ledger]', 'focus: [legder]', /neither a view nor a quantity/],
    ['cover: [sampleGradient.layer.from.to.sample]', 'cover: [sampleGradient.5.from.to.sample]', /neither a view/],
    ['sampleGradient.layer.from.to.*) == 2', 'sampleGradient.layer.from.to.*) == 7', /no option is correct/],
    ['run: method:averagedInputs', 'run: method:none', /expected one of averagedInputs/],
    ['run: reduction:sum', 'run: reduction:product', /reduction/],
    ['value: =-sampleGradient.layer', 'value: =sampleGradient.layer', /this is the right answer/],
    ['negative: Two negative factors have a positive product.\n', '', /sign negative is wrong here/],
    ['goal: batchSize == 2', 'goal: batchSize == 4', /already reached/],
    ['again: { state: sample=1 }', 'again: { state: sample=2 }', /the same numbers/],
    [', targets: [[2], [4]] }', ' }', /has the same answer as before/],
    ['of: sampleGradient.layer.from.to.sample', 'of: =1 / (batchSize - 4)', /^\d+: This expression has no value/],

    ['focus: [sampleGradient.2.2.1.3, ledger]', 'premise: =batchSize == 3', /premise is not true/],
    ['by: =sampleGradient.layer.from.to.2', 'by: =sampleGradient.layer.from.to.1', /two items are equal/],
    ['of: =argmin(sampleGradient.layer.from.to.*)', 'of: =argmax(sampleGradient.layer.from.to.*)', /right answer/],
    ['to two digits?', 'to two digits? Start from {=activation.1.2.3 * delta.2.1.3}.', /^78: .*says the answer/],
    ['of: =argmin(sampleGradient.layer.from.to.*)', "of: ['9']", /has no 9 to choose/],
    [
      'solution: [=sum(input.1.* * target.1.*) / sum(input.1.*^2)]',
      'solution: [0.7]',
      /With these values the goal is not true/,
    ],
    [
      'solution: [=sum(input.1.* * target.1.*) / sum(input.1.*^2)]',
      'solution: [0.6, 0.7]',
      /With these values the goal is not true/,
    ],
    ['solution: [=sum(input.1.* * target.1.*) / sum(input.1.*^2)]', 'solution: [7]', /not between from and to/],
    ['goal: =gradientSum.1.1.1 == 0', 'goal: =gradientSum.1.1.1 < 0', /tolerance needs a goal/],
    ['{ of: weight.1.1.1,', '{ of: weight.3.1.1,', /has no “weight.3.1.1”/],
    ['goal: =gradientSum.1.1.1 == 0', 'goal: =batchSize == 2', /already reached/],
    [
      '{ text: The products cancel., correct: true }',
      '{ text: No., correct: =1 == 2, reply: No. }',
      /no option is correct/,
    ],
  ])('finds %j replaced by %j', async (piece, replacement, sentence) => {
    expect(everyKind).toContain(piece);
    expect(await problemsOf(everyKind.replace(piece, () => replacement))).toMatch(sentence);
  });

  it('finds the words of the right option in the title of another scene', async () => {
    const long = everyKind.replace('- text: Sample 2', '- text: The second sample');
    expect(await problemsOf(long)).toBe('');
    const titled = long.replace('## Order them', '## How the second sample pulls');
    expect(await problemsOf(titled)).toMatch(/^\d+: This text says the answer to the question in line 21\.$/);
  });
});
