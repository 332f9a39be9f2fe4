/** A wrong answer as it was calculated, in the rows that were being looked at. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sceneView } from '../../../src/features/lessons/check/sceneView';
import { type Lesson, numberOf, type Question, type Reply, type SlipName, slipOfReply } from '../../../src/lessons';
import { parseLesson } from '../../../src/lessons/file';
import { mistakeNames } from '../../../src/model';
import { lessonViews } from '../../../src/store';
import { comingInScene } from '../../../src/store/address/readAddress';
import { resultOf, slipTable } from '../../../src/views/Ledger/ownWay/slipTable';
import { oneWeight, traceWith } from '../../views/Ledger/ledgerSteps';

const place = { layer: 1, from: 1, to: 1 };

/** x = 1, 4 and δ = −2, 2. */
function cards(reduction: 'sum' | 'mean') {
  return traceWith(
    oneWeight([
      [1, -2],
      [4, 2],
    ]),
    { reduction },
  );
}

function resultIn(reduction: 'sum' | 'mean', slip: SlipName): number {
  const table = slipTable(cards(reduction), place, slip);
  if (!table) throw new Error(`no table for ${slip}`);
  return resultOf(table);
}

describe('slipTable of x = 1, 4 and δ = −2, 2', () => {
  it.each([
    ['crossedPairs', 1 * 2 + 4 * -2],
    ['productOfMeans', ((1 + 4) / 2) * ((-2 + 2) / 2) * 2],
    ['lastSample', 4 * 2],
    ['magnitudes', 1 * 2 + 4 * 2],
  ] as const)('%s gives %d as a sum', (slip, result) => {
    expect(resultIn('sum', slip)).toBeCloseTo(result, 12);
  });

  it.each([
    ['sumForMean', 1 * -2 + 4 * 2],
    ['dividedTwice', (1 * -2 + 4 * 2) / 2 / 2],
    ['averagedInputs', 2.5 * (2.5 - 2.5)],
  ] as const)('%s gives %d as a mean', (slip, result) => {
    expect(resultIn('mean', slip)).toBeCloseTo(result, 12);
  });

  it('has a row for the division that was left out', () => {
    const totals = slipTable(cards('mean'), place, 'sumForMean')?.totals;
    expect(totals?.map(({ name, value }) => [name, value])).toEqual([
      ['sum', 1 * -2 + 4 * 2],
      ['undivided', 1 * -2 + 4 * 2],
    ]);
  });

  it('crosses the pairs in its rows', () => {
    const rows = slipTable(cards('sum'), place, 'crossedPairs')?.rows;
    expect(rows?.map(({ row, deltaRow, product }) => [row, deltaRow, product])).toEqual([
      [1, 2, 2],
      [2, 1, -8],
    ]);
  });

  it('makes the averaged sample a row of its own', () => {
    const rows = slipTable(cards('mean'), place, 'productOfMeans')?.rows;
    expect(rows?.map(({ sample, x, delta, product }) => [sample, x, delta, product])).toEqual([
      [1, 1, -2, undefined],
      [2, 4, 2, undefined],
      [undefined, 2.5, 0, 0],
    ]);
  });
});

const folder = 'src/lessons/';

function lessonIn(name: string): Lesson {
  const parsed = parseLesson(readFileSync(folder + name, 'utf8'), { name, views: lessonViews });
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problems[0])}`);
  return parsed.lesson;
}

/** The replies to wrong answers. */
function repliesTo(question: Question): readonly Reply[] {
  switch (question.kind) {
    case 'choice':
      return question.options.flatMap(({ reply }) => reply ?? []);
    case 'sign':
      return Object.values(question.replies);
    case 'number':
    case 'click':
      return question.wrong;
    default:
      return [];
  }
}

describe.each(readdirSync(folder).filter((name) => name.endsWith('.md')))('wrong answers of %s', (name) => {
  it('are calculated in the ledger as their method calculates, and as the learner did', async () => {
    const lesson = lessonIn(name);
    for (const [index, { question }] of lesson.scenes.entries()) {
      if (!question) continue;
      for (const again of [0, 1]) {
        const at = { lesson, scene: index + 1, again };
        await comingInScene(at);
        const { all, selected } = sceneView(at);
        for (const reply of repliesTo(question)) {
          const slip = slipOfReply(reply);
          if (!slip) continue;
          const table = slipTable(all.trace, selected, slip);
          if (!table) throw new Error(`${name}:${reply.text.line}: the ledger cannot show ${slip}`);
          const method = mistakeNames.find((one) => one === slip);
          const { layer, from, to } = selected;
          if (method) expect(resultOf(table)).toBeCloseTo(all.trace.mistakenGradient(method, layer, from, to), 9);
        }
        if (question.kind !== 'number') continue;
        // Where the gradient itself is asked for, the result is the number that was typed.
        const isMean = all.trace.settings.reduction === 'mean';
        const asked = isMean ? /^batchGradient\.[\w.]+$/ : /^(batchGradient|gradientSum)\.[\w.]+$/;
        if (!asked.test(question.of.text)) continue;
        const right = numberOf(question.of, all);
        for (const wrong of question.wrong) {
          const slip = slipOfReply(wrong);
          const shown = (slip && slipTable(all.trace, selected, slip)?.totals) ?? [];
          const given = shown.filter(({ value }) => Math.abs(value - right) < 1e-9);
          expect(given, `${name}:${wrong.text.line} would show the right number`).toEqual([]);
        }
        for (const wrong of question.wrong) {
          const slip = slipOfReply(wrong);
          const table = slip && slipTable(all.trace, selected, slip);
          if (table) expect(resultOf(table), `${name}:${wrong.text.line}`).toBeCloseTo(numberOf(wrong.value, all), 9);
        }
      }
    }
  });
});
