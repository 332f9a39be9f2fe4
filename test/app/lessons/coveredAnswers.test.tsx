/**
 * Before a question is answered, the numbers that it covers are nowhere in the page: no text, attribute, formula or
 * tooltip has their digits. Every question of every built-in lesson is asked, in both rounds, in the whole explorer.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Lesson, numberOf } from '../../../src/lessons';
import { parseLesson } from '../../../src/lessons/file';
import { weightCount } from '../../../src/model';
import {
  addressOf,
  exists,
  isKnown,
  parseAddress,
  type Quantity,
  quantityValue,
  weightPlaces,
} from '../../../src/quantity';
import {
  coverOf,
  type ExplainerStore,
  lessonViews,
  openViewsOf,
  patternAt,
  questionOf,
  traceOf,
} from '../../../src/store';
import { formatDigits, formatExact, formatShort } from '../../../src/text';
import { nextFrame, showExplorer } from '../explorer';

const folder = 'src/lessons/';

function lessonIn(file: string): Lesson {
  const parsed = parseLesson(readFileSync(file, 'utf8'), { name: '', views: lessonViews });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.lesson;
}

const everyKind = lessonIn('test/lessons/everyKind.md');

const files = readdirSync(folder).filter((file) => file.endsWith('.md'));

/** Patterns with numbers for their stars, as far as the step has them; of many, the first few. */
function quantitiesOf(pattern: string, store: ExplainerStore): readonly Quantity[] {
  const trace = traceOf(store.getState());
  let found: readonly string[] = [pattern];
  while (found.some((one) => one.includes('*'))) {
    found = found.flatMap((one) =>
      one.includes('*') ? Array.from({ length: 8 }, (_, index) => one.replace('*', String(index + 1))) : [one],
    );
    if (found.length > 4096) found = found.filter((_, index) => index % 8 === 0);
  }
  return found.flatMap((address) => {
    const quantity = parseAddress(address);
    return quantity && exists(quantity, trace) ? [quantity] : [];
  });
}

/** How a number could be printed, without its sign; short ones such as 1 or 0.5 stand everywhere. */
function digitsOf(value: number): readonly string[] {
  const size = Math.abs(value);
  if (!Number.isFinite(size) || size === 0) return [];
  const printed = [formatShort(size), formatDigits(size, 4), size.toFixed(4), size.toFixed(5), formatExact(size)];
  return printed.filter((text) => text.replace(/[^1-9]|·10.*$/g, '').length >= 3);
}

/** Texts, attributes, formulas: everything that the page has. Addresses are not numbers. */
function pageText(): string {
  return document.documentElement.outerHTML
    .replace(/ (data-[\w-]+|d|style|class|id|transform|points|viewBox|href|for|aria-controls)="[^"]*"/g, '')
    .replaceAll('−', '-');
}

/** Numbers of the scene's surroundings that may stand on the page: a covered number that equals one is not sought. */
function shownDigits(store: ExplainerStore): ReadonlySet<string> {
  const state = store.getState();
  const trace = traceOf(state);
  const { phase, part, weight } = state.cursor;
  const covers = coverOf(state);
  const { layers } = trace.network;
  const quantities: Quantity[] = [];
  for (const index of trace.batch.slice(0, 12)) {
    const sample = index + 1;
    layers.forEach((units, layer) => {
      for (let unit = 1; unit <= Math.min(units, 64); unit++) {
        quantities.push({ kind: layer === 0 ? 'input' : 'activation', layer, unit, sample } as Quantity);
        if (layer > 0)
          quantities.push({ kind: 'delta', layer, unit, sample }, { kind: 'preactivation', layer, unit, sample });
      }
    });
    quantities.push({ kind: 'sampleGradient', ...weight, sample }, { kind: 'sampleLoss', sample });
  }
  quantities.push({ kind: 'weight', ...weight });
  // Edges of small networks show the gradients of other weights, which may be the same numbers.
  if (weightCount(trace.network) <= 64) {
    for (const place of weightPlaces(trace.network)) {
      quantities.push(
        ...trace.batch.map((index): Quantity => ({ kind: 'sampleGradient', ...place, sample: index + 1 })),
      );
    }
  }
  const shown = quantities.filter(
    (quantity) => exists(quantity, trace) && isKnown(quantity, trace, { phase, part, ...(covers && { covers }) }),
  );
  return new Set(shown.flatMap((quantity) => digitsOf(quantityValue(quantity, trace))));
}

/** What the page must not contain yet, with what it is. */
function secrets(store: ExplainerStore): readonly (readonly [text: string, of: string])[] {
  const state = store.getState();
  const question = questionOf(state);
  if (!question) return [];
  const trace = traceOf(state);
  const { sample, weight } = state.cursor;
  const selected = { ...weight, sample };
  const shown = shownDigits(store);
  const covered = question.cover.flatMap(({ text }) =>
    quantitiesOf(patternAt(text, selected, trace.network), store).flatMap((quantity) =>
      digitsOf(quantityValue(quantity, trace)).map((digits) => [digits, addressOf(quantity)] as const),
    ),
  );
  const asked = question.kind === 'number' ? [numberOf(question.of, { trace, selected })] : [];
  return [
    ...covered,
    ...asked.flatMap((value) => digitsOf(value).map((digits) => [digits, 'the answer'] as const)),
  ].filter(([digits]) => !shown.has(digits));
}

/** What stands around it on the page. */
function contextOf(page: string, digits: string): string {
  const at = page.search(new RegExp(`(?<![\\d.])${digits.replaceAll('.', '\\.')}(?!\\d)`));
  return page.slice(Math.max(0, at - 200), at + 60);
}

function found(store: ExplainerStore): readonly string[] {
  const page = pageText();
  return secrets(store)
    .filter(([digits]) => new RegExp(`(?<![\\d.])${digits.replaceAll('.', '\\.')}(?!\\d)`).test(page))
    .map(([digits, of]) => `${of}: ${digits} in ${contextOf(page, digits)}`);
}

describe('before it is answered', () => {
  it.each(files)('each question of %s covers its answer, in both rounds', async (file) => {
    const lesson = lessonIn(folder + file);
    const { store } = showExplorer();
    for (const [index, { question }] of lesson.scenes.entries()) {
      if (!question) continue;
      act(() => store.getState().enterScene(lesson, index + 1));
      // Its example may have to be fetched.
      await waitFor(() => expect(store.getState().lesson?.scene).toBe(index + 1));
      await nextFrame();
      expect(openViewsOf(store.getState())).toContain('lesson');
      expect(found(store), `scene ${index + 1}`).toEqual([]);
      act(() => store.getState().askAgain());
      await nextFrame();
      expect(found(store), `scene ${index + 1}, once more`).toEqual([]);
    }
  });

  it('is found where it is shown', async () => {
    const { store } = showExplorer();
    act(() => store.getState().enterScene(everyKind, 3));
    await nextFrame();
    expect(found(store)).toEqual([]);
    const before = secrets(store);
    expect(before.map(([digits]) => digits)).toContain('0.0618');
    act(() => store.getState().showAnswer());
    await nextFrame();
    expect(pageText()).toContain('0.0618');
  });
});
