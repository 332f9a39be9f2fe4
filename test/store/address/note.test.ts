/** The author's note in links, in undo and beside the notes of a scenario. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/scenario';
import { createExplainerStore, noteOf, readAddress, writeAddress } from '../../../src/store';
import { noteLink } from '../../../src/store/address/noteLink';
import { exampleScenario } from '../../exampleScenario';

function storeWith(note: string) {
  const store = createExplainerStore();
  store.getState().setNote(note);
  return store;
}

function readNote(hash: string) {
  const { state, problems } = readAddress(hash);
  return { note: state.note, problems: problems.map(({ inLink }) => inLink) };
}

describe('a note in a link', () => {
  it('comes back as it was written, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (text) => {
        fc.pre(text.trim() !== '');
        expect(readNote(writeAddress(storeWith(text).getState()))).toEqual({ note: text, problems: [] });
      }),
    );
  });

  it('is readable if it is short, and deflated above 500 bytes', () => {
    expect(writeAddress(storeWith('Look at $x$.').getState())).toBe(
      '#example=xor&step=1&phase=sum&note=Look%20at%20%24x%24.',
    );
    const long = 'A sentence that repeats itself. '.repeat(62);
    expect(long.length).toBeLessThanOrEqual(limits.noteLength);
    expect(noteLink(long)).toMatch(/^~[\w-]{40,200}$/);
    expect(readNote(`#note=${noteLink(long)}`)).toEqual({ note: long, problems: [] });
    expect(readNote(`#note=${noteLink('~ about')}`).note).toBe('~ about');
  });

  it('that is too long or damaged is ignored with a sentence', () => {
    const tooLong = 'The link’s note is ignored: expected a text of at most 2000 characters.';
    expect(readNote(`#note=${'a'.repeat(2001)}`)).toEqual({ note: undefined, problems: [tooLong] });
    expect(readNote(`#note=${noteLink('a'.repeat(100_000))}`)).toEqual({ note: undefined, problems: [tooLong] });
    const damaged = 'The link’s note is ignored: it is cut off or damaged.';
    expect(readNote(`#note=${noteLink('a b c '.repeat(200)).slice(0, -4)}`)).toEqual({
      note: undefined,
      problems: [damaged],
    });
    expect(readNote('#note=~')).toEqual({ note: undefined, problems: [damaged] });
    expect(readNote('#note=')).toEqual({ note: undefined, problems: [] });
  });
});

describe('a note', () => {
  it('is an edit that undo takes back, and goes with its example', () => {
    const store = storeWith('One.');
    store.getState().setNote('Two.');
    store.getState().undo();
    expect(store.getState().note).toBe('One.');
    store.getState().loadExample('one-weight');
    expect(store.getState().note).toBeUndefined();
    store.getState().undo();
    expect(store.getState().note).toBe('One.');
  });

  it('stays closed until another one comes', () => {
    const store = storeWith('One.');
    store.getState().closeNotes(true);
    const apply = (hash: string) => store.getState().applyAddress(readAddress(hash).state, []);
    apply('#example=xor&note=One.&sample=3');
    expect(store.getState().notesClosed).toBe(true);
    apply('#example=xor&note=Two.');
    expect(store.getState().notesClosed).toBe(false);
  });

  it('of a link comes before those of the scenario', () => {
    const store = createExplainerStore();
    const xor = exampleScenario('xor');
    store.getState().loadScenario({ ...xor, notes: [{ text: 'Its own.' }] });
    expect(noteOf(store.getState())).toBe('Its own.');
    store.getState().setNote('The link’s.');
    expect(noteOf(store.getState())).toBe('The link’s.');
    store.getState().setNote(' ');
    expect(noteOf(store.getState())).toBe('Its own.');
  });
});
