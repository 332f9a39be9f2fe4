import { describe, expect, it, vi } from 'vitest';
import type { LectureLink } from '../../../../src/features/stage/lecture';
import { withMoved, withNote, withoutLink } from '../../../../src/features/stage/lectureForm/LectureList';
import { showLink } from '../../../../src/features/stage/lectureForm/showLink';
import { settleBeat } from '../../../../src/features/stage/present/beatMoves';
import { coveringQuestion, createExplainerStore, messageText, writeAddress } from '../../../../src/store';
import { openedStage } from '../present/openedStage';

const links: readonly LectureLink[] = [
  { address: '#example=lecture&phase=sum&batchSize=4' },
  { address: '#example=nothing' },
  { address: '#example=lecture&phase=loss&batchSize=1' },
];

function storeAt(at: number) {
  const store = createExplainerStore();
  store.setState({ lecture: { text: 'text', lecture: { links }, at } });
  return store;
}

const said = (store: ReturnType<typeof storeAt>): readonly string[] => store.getState().notices.map(messageText);

describe('showLink', () => {
  it('shows the link on the stage, at the first beat of its phase', () => {
    const store = storeAt(1);
    expect(showLink(store, 1)).toBe(true);
    const { cursor, presenting, lecture, changes } = store.getState();
    expect(cursor).toMatchObject({ step: 1, phase: 'sum' });
    expect(presenting).toEqual({ beat: 'start' });
    expect(lecture?.at).toBe(1);
    expect(changes).toMatchObject([{ setting: 'batchSize', value: 4 }]);
  });

  it('passes over a link that cannot be read, and says which one', () => {
    const store = storeAt(1);
    showLink(store, 2);
    expect(store.getState().lecture?.at).toBe(3);
    expect(store.getState().cursor.phase).toBe('loss');
    expect(said(store)).toEqual([
      expect.stringMatching(
        /^Screen 2 of the lecture was passed over: there is no example “nothing”, only .*linear\.$/,
      ),
    ]);
    showLink(store, 2, { by: -1, atEnd: true });
    expect(store.getState().lecture?.at).toBe(1);
    expect(store.getState().cursor.phase).toBe('update');
  });

  it('comes back to a scene with its answer, and forward to its question', async () => {
    const store = createExplainerStore();
    const asked = [{ address: '#lesson=x-and-delta&scene=1' }, ...links];
    store.setState({ lecture: { text: 'text', lecture: { links: asked }, at: 2 } });
    showLink(store, 1, { by: -1, atEnd: true });
    await vi.waitFor(() => expect(store.getState().lesson?.scene).toBe(1), { timeout: 20_000 });
    settleBeat(store);
    expect(coveringQuestion(store.getState())).toBeUndefined();
    // A reload comes back to it.
    const address = writeAddress(store.getState()).replace(/&lecture=.*/, '');
    expect(address).toContain('present.beat=answer');
    expect(coveringQuestion(openedStage(address).getState())).toBeUndefined();
    showLink(store, 2);
    showLink(store, 1);
    settleBeat(store);
    expect(coveringQuestion(store.getState())).toBeDefined();
  });

  it('is false beyond the list, and leaves the screen as it is', () => {
    const store = storeAt(3);
    const before = store.getState().cursor;
    expect(showLink(store, 4)).toBe(false);
    expect(store.getState().cursor).toBe(before);
  });
});

describe('edits of a lecture', () => {
  const [a, b, c] = links as [LectureLink, LectureLink, LectureLink];

  it('withMoved puts a link to another place, and the others keep their order', () => {
    expect(withMoved(links, 0, 2)).toEqual([b, c, a]);
    expect(withMoved(links, 2, 0)).toEqual([c, a, b]);
    expect(withMoved(links, 0, 1)).toEqual([b, a, c]);
    expect(withMoved(links, 1, 1)).toEqual([a, b, c]);
  });

  it('withoutLink and withNote change one link only', () => {
    expect(withoutLink(links, 1)).toEqual([a, c]);
    expect(withNote(links, 1, 'Wait.')).toEqual([a, { ...b, note: 'Wait.' }, c]);
    expect(withNote(withNote(links, 1, 'Wait.'), 1, '')).toEqual([a, b, c]);
  });
});
