/** What has ended is read in silence, wherever an old link is: in the address, packed, in a frame, in a scene, and in a browser's storage. */
import { beforeAll, describe, expect, it } from 'vitest';
import { parseLesson } from '../../../src/lessons/file';
import { comingNotation } from '../../../src/quantity';
import {
  createExplainerStore,
  createSafeStorage,
  keptPreferences,
  lessonViews,
  readAddress,
  readScene,
  writeAddress,
} from '../../../src/store';
import { writePackedHash } from '../../../src/store/address/addressKeys';
import { comingDeflate } from '../../../src/store/address/deflated';
import { testLessonFile } from '../../lessons/testLesson';
import { ended } from './ended';

beforeAll(async () => {
  await Promise.all(['ng', 'bishop'].map(comingNotation));
});

const start = 'example=xor&step=1&phase=sum';

function read(hash: string) {
  const { state, problems } = readAddress(hash);
  const store = createExplainerStore();
  store.getState().applyAddress(state, []);
  return { problems, address: writeAddress(store.getState()) };
}

describe.each(ended)('%s', (former, now) => {
  const [key = '', value = ''] = former.split('=');
  const after = now === '' ? '' : `&${now}`;

  it.each(['', '&view=sum', '&embed=ledger', '&embed=sum&by=element'])('is read in silence beside %s', (others) => {
    const { problems, address } = read(`#${start}${others}&${former}`);
    expect(problems).toEqual([]);
    expect(new Set(address.slice(1).split('&'))).toEqual(
      new Set(read(`#${start}${others}${after}`).address.slice(1).split('&')),
    );
  });

  it('is read so in a packed link', async () => {
    await comingDeflate();
    const packed = writePackedHash([
      ['example', 'xor'],
      ['step', '1'],
      ['phase', 'sum'],
      [key, value],
    ]);
    expect(read(packed)).toEqual(read(`#${start}${after}`));
  });

  it('is read so in a scene of a lesson’s file', () => {
    const inScene = (state: string) => {
      const parsed = parseLesson(testLessonFile.replace('state: step=1&phase=batch', `state: ${state}`), {
        views: lessonViews,
        name: 'former',
      });
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      const { state: shown, problems } = readScene({ lesson: parsed.lesson, scene: 1 });
      return { problems, viewKeys: shown.viewKeys, preferences: shown.preferences };
    };
    expect(inScene(`step=1&phase=batch&${former}`)).toEqual({ ...inScene(`step=1&phase=batch${after}`), problems: [] });
  });
});

describe('preferences of earlier releases', () => {
  it('are dropped where they have ended, and the others stay', () => {
    const storage = createSafeStorage(() => undefined);
    storage.set(
      'preferences',
      JSON.stringify({ notation: 'ng;rate:r', sign: 'target-output', sampleIndex: '(i)', divide: 'delta', scale: 1.5 }),
    );
    expect(keptPreferences(storage)).toEqual({ notation: 'ng', divide: 'delta', scale: 1.5 });
  });
});
