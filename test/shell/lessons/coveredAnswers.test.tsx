/**
 * Before a question is answered, the numbers that it covers are nowhere in the page: no text, attribute, formula or
 * tooltip has their digits, and nothing beside the question has its answer's words. Every question of every built-in
 * lesson is asked, in both rounds, in the whole explorer. No scene of the course uses a word that a later one explains.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { act, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRequested } from '../../../src/kit/onRequest';
import { type CourseWord, isCorrect, type Lesson, numberOf, type Question, unmetWords } from '../../../src/lessons';
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
  unmetWordsOf,
} from '../../../src/store';
import { formatDigits, formatExact, formatShort } from '../../../src/text';
import { nextFrame, showExplorer } from '../explorer';

const folder = 'src/lessons/';

function lessonIn(file: string, name = ''): Lesson {
  const parsed = parseLesson(readFileSync(file, 'utf8'), { name, views: lessonViews });
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

/** How the app writes a word that the course explains. */
const written: Readonly<Record<CourseWord, RegExp>> = {
  means: /mean × mean/,
  covariance: /\bcov\b|covarian/i,
  stochastic: /\bSGD\b|stochastic/i,
};

/** The words on the page that its lesson has not explained yet, and what stands around them. */
function tooEarly(store: ExplainerStore, page: string): readonly string[] {
  return unmetWordsOf(store.getState()).flatMap((word) => {
    const at = page.search(written[word]);
    return at < 0 ? [] : [`${word}: ${page.slice(Math.max(0, at - 200), at + 60)}`];
  });
}

/** So many words in a row are no coincidence, nor is a whole option that has some. */
const inARow = 6;
const ofAnOption = 4;

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function rowsOfWords(words: readonly string[], length: number): readonly string[] {
  return words.slice(length - 1).map((_, from) => words.slice(from, from + length).join(' '));
}

/** What the page says beside the question, names and titles of its elements among it. */
function besideQuestion(): string {
  const forms = new Set<Element>(within(document.documentElement).queryAllByRole('form'));
  let text = '';
  const named: string[] = [];
  const read = (element: Element): void => {
    if (forms.has(element)) return;
    named.push(element.getAttribute('aria-label') ?? '', element.getAttribute('title') ?? '');
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node instanceof Element) read(node);
      else if (node.nodeType === Node.TEXT_NODE) text += node.textContent;
    }
  };
  read(document.documentElement);
  return ` ${wordsIn([text, ...named].join(' . ')).join(' ')} `;
}

/** Words of the right option, and of its explanation or a later one of the lesson, that stand in a row beside the question. */
function saidBeside(store: ExplainerStore, later: readonly Question[]): readonly string[] {
  const state = store.getState();
  const question = questionOf(state);
  if (!question) return [];
  const { sample, weight } = state.cursor;
  const context = { trace: traceOf(state), selected: { ...weight, sample } };
  const right =
    question.kind === 'choice'
      ? question.options.filter((option) => isCorrect(option, context)).map(({ text }) => text)
      : [];
  const page = besideQuestion();
  const isSaid = (row: string): boolean => page.includes(` ${row} `);
  // A number or a name breaks the row.
  const rowsOf = (text: string): readonly (readonly string[])[] => text.split(/\{[^{}]*\}|[.:;]/).map(wordsIn);
  return [
    ...right.flatMap(({ text }) =>
      rowsOf(text)
        .filter((words) => words.length >= ofAnOption)
        .map((words) => words.join(' ')),
    ),
    ...[question, ...later].flatMap(({ answer }) => rowsOf(answer.text).flatMap((words) => rowsOfWords(words, inARow))),
  ].filter(isSaid);
}

/** Where the digits are a number of their own; of hundreds, nearly none are on the page at all, which is quicker to see. */
function placeOf(digits: string, page: string): number {
  return page.includes(digits) ? page.search(new RegExp(`(?<![\\d.])${digits.replaceAll('.', '\\.')}(?!\\d)`)) : -1;
}

function found(store: ExplainerStore, page: string): readonly string[] {
  return secrets(store).flatMap(([digits, of]) => {
    const at = placeOf(digits, page);
    return at < 0 ? [] : [`${of}: ${digits} in ${page.slice(Math.max(0, at - 200), at + 60)}`];
  });
}

describe('before it is answered', () => {
  beforeAll(loadRequested);

  const built = files.map((file) => lessonIn(folder + file, file.replace(/\.md$/, '')));
  // A scene that asks nothing, in a lesson with no word left to explain, has nothing that could come too early.
  const scenes = built
    .flatMap((lesson) =>
      lesson.scenes.map(({ question }, index) => {
        return { question, lesson, index, hasUnmet: unmetWords(lesson.name, index + 1).length > 0 };
      }),
    )
    .filter(({ question, hasUnmet }) => question || hasUnmet);

  // In one page, as a reader goes from lesson to lesson: to open a page for each takes longer than to enter its scenes.
  it('each question of each lesson covers its answer, in both rounds, and no word comes too early', async () => {
    const { store } = showExplorer();
    for (const { question, lesson, index, hasUnmet } of scenes) {
      const at = `${lesson.name}, scene ${index + 1}`;
      act(() => store.getState().enterScene(lesson, index + 1));
      // Its example may have to be fetched.
      await waitFor(() =>
        expect(store.getState().lesson).toMatchObject({ lesson: { name: lesson.name }, scene: index + 1 }),
      );
      await nextFrame();
      const page = pageText();
      expect(tooEarly(store, page), at).toEqual([]);
      if (!question) continue;
      const later = lesson.scenes.slice(index + 1).flatMap((scene) => scene.question ?? []);
      expect(openViewsOf(store.getState())).toContain('lesson');
      expect(found(store, page), at).toEqual([]);
      expect(saidBeside(store, later), at).toEqual([]);
      act(() => store.getState().askAgain());
      await nextFrame();
      expect(found(store, pageText()), `${at}, once more`).toEqual([]);
      expect(saidBeside(store, later), `${at}, once more`).toEqual([]);
      if (!hasUnmet) continue;
      act(() => store.getState().showAnswer());
      await nextFrame();
      expect(tooEarly(store, pageText()), `${at}, answered`).toEqual([]);
    }
  }, 300_000);

  it('is found where it is shown', async () => {
    const { store } = showExplorer();
    act(() => store.getState().enterScene(everyKind, 3));
    await nextFrame();
    expect(found(store, pageText())).toEqual([]);
    const before = secrets(store);
    expect(before.map(([digits]) => digits)).toContain('0.0618');
    act(() => store.getState().showAnswer());
    await nextFrame();
    expect(pageText()).toContain('0.0618');
  });
});
