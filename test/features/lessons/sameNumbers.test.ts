/** A reply and the ledger beside it give a wrong calculation the same result: neither is divided where the other is not. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type SceneView, sceneView } from '../../../src/features/lessons/check/sceneView';
import { shownInlines } from '../../../src/features/lessons/check/shownReferences';
import { numberOf, type Question, type Reply, slipOfReply } from '../../../src/lessons';
import { parseLesson } from '../../../src/lessons/file';
import { nearlyEqual, outcomeOf } from '../../../src/quantity';
import { comingInScene, lessonViews } from '../../../src/store';
import { resultOf, slipTable } from '../../../src/views/Ledger/ownWay/slipTable';

const files = readdirSync('src/lessons').filter((file) => file.endsWith('.md'));

describe.each(files)('the replies of %s', (file) => {
  it('name the number that the ledger calculates', async () => {
    const read = parseLesson(readFileSync(`src/lessons/${file}`, 'utf8'), { name: '', views: lessonViews });
    if (!read.ok) throw new Error(`${file} cannot be read`);
    for (const [index, { question }] of read.lesson.scenes.entries()) {
      for (let again = 0; question && again <= question.again.length; again++) {
        const place = { lesson: read.lesson, scene: index + 1, again };
        await comingInScene(place);
        const view = sceneView(place);
        for (const reply of repliesTo(question)) {
          expect([`${file}:${reply.text.line}, round ${again}`, otherwiseDivided(reply, view)]).toEqual([
            `${file}:${reply.text.line}, round ${again}`,
            [],
          ]);
        }
      }
    }
  });
});

function repliesTo(question: Question): readonly Reply[] {
  if (question.kind === 'choice') return question.options.flatMap(({ reply }) => reply ?? []);
  if (question.kind === 'sign') return Object.values(question.replies);
  return question.kind === 'number' ? question.wrong : [];
}

/** Numbers of the reply that are the ledger's result, but for the division by the batch size. */
function otherwiseDivided(reply: Reply, { all, selected }: SceneView): readonly number[] {
  const slip = slipOfReply(reply);
  const table = slip && slipTable(all.trace, selected, slip);
  if (!table) return [];
  const { trace } = all;
  const { layer, from, to } = selected;
  const result = resultOf(table);
  const right = trace.gradientSum(layer, from, to);
  const isRight = (value: number): boolean => nearlyEqual(value, right) || nearlyEqual(value * trace.batchSize, right);
  return numbersIn(reply, all).filter(
    (value) =>
      trace.batchSize > 1 &&
      value !== 0 &&
      !isRight(value) &&
      (nearlyEqual(value * trace.batchSize, result) || nearlyEqual(value, result * trace.batchSize)),
  );
}

function numbersIn({ text }: Reply, context: SceneView['all']): readonly number[] {
  return shownInlines(text.document.blocks, context).flatMap((inline) => {
    if (inline.type === 'computed') return [numberOf(inline, context)];
    // An input may happen to be the same number.
    if (inline.type !== 'reference' || inline.style !== 'number' || !/gradient|means/i.test(inline.name)) return [];
    const outcome = outcomeOf(inline, context);
    return outcome.state === 'known' ? [outcome.value] : [];
  });
}
