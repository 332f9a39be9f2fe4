/** The page under a notation that shares no letter with the lecture's: whatever is left of the lecture's is found. */
import '../../allMessages';
import { act, cleanup } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lecture, phases, setNotation } from '../../../src/quantity';
import { viewNames } from '../../../src/store';
import { loadRequested } from '../../../src/views/onRequest';
import { otherNotation } from '../../quantity/otherNotation';
import { nextFrame, showExplorer } from '../explorer';

beforeEach(() => setNotation(otherNotation));
afterEach(() => {
  cleanup();
  setNotation(lecture);
});

const attributes = ['aria-label', 'title', 'aria-description', 'aria-roledescription', 'placeholder', 'alt'];

/** Everything that is read or heard: texts by themselves, attributes, the source of formulas. */
function textsOf(root: ParentNode): readonly string[] {
  const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // The boxes of a typeset formula repeat its MathML, letter by letter; its source is the annotation.
    if (!node.parentElement?.closest('.katex-html, mrow, style')) texts.push(node.textContent ?? '');
  }
  for (const element of root.querySelectorAll('*')) {
    for (const name of attributes) texts.push(element.getAttribute(name) ?? '');
  }
  return texts.filter(Boolean);
}

const greek = /[δθηβλμγεα]|\\(delta|theta|eta|beta|lambda|mu|gamma|epsilon|alpha)\b/;
/** By itself, or with an index: not in a word, not e^ of the exponential, not a TeX command or text in it. */
const latin = /(?<![\p{L}’'\\{=.])[xswyoeEBCDKNGgv](?![\p{L}’'^}.])/u;

function left(root: ParentNode): readonly string[] {
  return [
    ...new Set(
      textsOf(root)
        .map((text) =>
          text
            // A key of the keyboard.
            .replace('press e', '')
            .replace(/\\htmlData\{[^}]*\}/g, '')
            .replace(/\\(?!delta|theta|eta|beta|lambda|mu|gamma|epsilon|alpha)[A-Za-z]+/g, ' '),
        )
        .filter((text) => greek.test(text) || latin.test(text)),
    ),
  ];
}

describe('under another notation', () => {
  it.each(phases)('the first screen in phase %s has no letter of the lecture’s', (phase) => {
    const { store, container } = showExplorer();
    act(() => store.getState().goTo({ phase }));
    expect(left(container)).toEqual([]);
  });

  it('layers and units are counted as it counts them, in pickers and heads too', () => {
    const { container } = showExplorer();
    const picker = [...container.querySelectorAll('.weight-picker button')].map((button) => button.textContent);
    expect(picker).toEqual(['layer 3▾', 'hidden 1▾', 'output 0▾']);
    expect(container.querySelector('.gradient-matrix-layer')?.textContent).toMatch(/^layer 2: /);
  });

  it.each(viewNames.filter((name) => !['network', 'ledger', 'formulas'].includes(name)))(
    'the view %s has no letter of the lecture’s',
    async (name) => {
      await loadRequested();
      const { store, container } = showExplorer();
      act(() => store.getState().goTo({ phase: 'update' }));
      act(() => store.getState().setPanel(name, true));
      await nextFrame();
      expect(left(container)).toEqual([]);
    },
  );
});
