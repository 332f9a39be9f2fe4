/** The page under a notation that shares no letter with the lecture's: whatever is left of the lecture's is found. */
import '../../allMessages';
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  comingNotation,
  lecture,
  notationNamed,
  notationNames,
  phases,
  plainText,
  setNotation,
} from '../../../src/quantity';
import { aloneOf, shownView, type ViewName, viewNames } from '../../../src/store';
import { writtenIn } from '../../quantity/lettersOf';
import { otherNotation } from '../../quantity/otherNotation';
import { nextFrame, showExplorer } from '../explorer';

afterEach(() => {
  cleanup();
  setNotation(lecture);
});

const attributes = ['aria-label', 'title', 'aria-description', 'aria-roledescription', 'placeholder', 'alt'];

/** Everything that is read or heard: texts by themselves, attributes, the source of formulas. */
function textsOf(root: Element): readonly string[] {
  const texts: string[] = [];
  const read = (element: Element, isRead: boolean): void => {
    for (const name of attributes) texts.push(element.getAttribute(name) ?? '');
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node instanceof Element) read(node, isRead && !isRepeated(node));
      else if (isRead && node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
    }
  };
  read(root, true);
  return texts.filter(Boolean);
}

/** The boxes of a typeset formula follow its MathML and repeat it, letter by letter; its source is the annotation. Programs have names of their own. */
function isRepeated(element: Element): boolean {
  if (['mrow', 'style', 'code'].includes(element.localName)) return true;
  const isHidden = element.getAttribute('aria-hidden') === 'true';
  return isHidden && element.previousElementSibling?.firstElementChild?.localName === 'math';
}

const greekNames = {
  δ: 'delta',
  θ: 'theta',
  η: 'eta',
  β: 'beta',
  λ: 'lambda',
  μ: 'mu',
  γ: 'gamma',
  ε: 'epsilon',
  α: 'alpha',
};
const latinLetters = [...'xswyoeEBCDKNGgv'];

/** Finds letters of the lecture's that are not among these. */
function strangeTo(own: ReadonlySet<string>): (text: string) => boolean {
  const names = Object.entries(greekNames).filter(([letter]) => !own.has(letter));
  const greek = names.flatMap(([letter, name]) => [letter, `\\\\${name}\\b`]).join('|');
  // By itself, or with an index: not in a word, not e^ of the exponential, not a TeX command or text in it.
  const latin = latinLetters.filter((letter) => !own.has(letter)).join('');
  const pattern = new RegExp(`${greek}|(?<![\\p{L}’'\\\\{=.])[${latin}](?![\\p{L}’'^}.])`, 'u');
  return (text) => pattern.test(text);
}

function left(texts: readonly string[], own: ReadonlySet<string> = new Set()): readonly string[] {
  const isStrange = strangeTo(own);
  return [
    ...new Set(
      texts
        .map((text) =>
          text
            // A key of the keyboard.
            .replace('press e', '')
            // The exponent of a number.
            .replace(/\de−?\d/g, '')
            .replace(/\\htmlData\{[^}]*\}/g, '')
            .replace(/\\(?!delta|theta|eta|beta|lambda|mu|gamma|epsilon|alpha)[A-Za-z]+/g, ' '),
        )
        .filter(isStrange),
    ),
  ];
}

describe('under another notation', () => {
  beforeEach(() => setNotation(otherNotation));

  it('the first screen has no letter of the lecture’s in any phase', () => {
    const { store, container } = showExplorer();
    for (const phase of phases) {
      act(() => store.getState().goTo({ phase }));
      expect(left(textsOf(container)), phase).toEqual([]);
    }
  });

  it('layers and units are counted as it counts them, in pickers and heads too', () => {
    showExplorer();
    const ledger = within(screen.getByRole('region', { name: 'Ledger' }));
    const picker = ['Layer', 'From unit', 'To unit'].map((name) =>
      ledger.getByRole('button', { name: new RegExp(`${name}$`) }),
    );
    expect(picker.map((button) => button.textContent)).toEqual(['layer 3▾', 'hidden 1▾', 'output 0▾']);
    expect(within(screen.getByRole('region', { name: 'Gradient matrix' })).getByText(/^layer 2: /)).toBeTruthy();
  });

  it('no other view has a letter of the lecture’s', async () => {
    const { store, container } = showExplorer();
    act(() => store.getState().goTo({ phase: 'update' }));
    let before: ViewName | undefined;
    for (const name of viewNames().filter((one) => !['network', 'ledger', 'formulas'].includes(one))) {
      // In one act: the page without either need not be drawn.
      act(() => {
        if (before) store.getState().setPanel(before, false);
        store.getState().setPanel(name, true);
      });
      before = name;
      await nextFrame();
      // A lesson's panel shows nothing without a lesson.
      if (name !== 'lesson') expect(aloneOf(store.getState()) ?? shownView(store.getState())).toBe(name);
      expect(left(textsOf(container)), name).toEqual([]);
    }
  });
});

/** In xor, where units count from 0: units that there would be if they counted from 1. */
const countedFromOne = /\b(input 2|hidden 3|output 1|target 1)\b/;

function expectItsOwn(
  root: Element,
  own: ReadonlySet<string>,
  { countsFromZero, at }: { readonly countsFromZero: boolean; readonly at: string },
): void {
  const texts = textsOf(root);
  expect(left(texts, own), at).toEqual([]);
  // The target 1 of a sample is a number, too.
  const miscounted = texts.filter((text) => countedFromOne.test(text.replace(/target\s+1$/, '')));
  if (countsFromZero) expect(miscounted, at).toEqual([]);
}

/** Views with symbols of their own; the others show names and the numbers of these. */
const symbolViews = ['product', 'weights', 'sum', 'arrows', 'outputs'] as const;

describe('in every other notation', () => {
  // In one page, as a reader chooses them: to open a page for each takes as long as to look at it.
  it('no phase and no view has a letter that the notation lacks, and Adam none either', async () => {
    const { store, container } = showExplorer();
    for (const name of notationNames.filter((one) => one !== 'lecture')) {
      await comingNotation(name);
      act(() => {
        store.getState().setPanel('product', false);
        store.getState().loadExample('xor');
        store.getState().chooseNotation(name);
        store.getState().goTo({ phase: 'sum' });
      });
      const countsFromZero = notationNamed(name)?.shift.unit === -1;
      const own = new Set(writtenIn(notationNamed(name) ?? lecture).flatMap((letter) => [...plainText(letter)]));
      const expectOwn = (at: string): void => expectItsOwn(container, own, { countsFromZero, at: `${name}, ${at}` });
      expectOwn('sum');
      act(() => store.getState().goTo({ phase: 'update' }));
      expectOwn('update');
      act(() => store.getState().change('optimizer', 'adam'));
      expectOwn('adam');
      for (const view of symbolViews) {
        act(() => store.getState().setPanel(view, true));
        await nextFrame();
        expectOwn(view);
      }
      act(() => store.getState().setPanel('product', true));
      for (const phase of ['forward', 'hidden-delta'] as const) {
        act(() => store.getState().goTo({ phase }));
        await nextFrame();
        expectOwn(`product in ${phase}`);
      }
    }
  });
});
