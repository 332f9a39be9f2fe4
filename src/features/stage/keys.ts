/** The page's letters for Present and the lecture, and the rows of the table of all keys. */
import type { PageKeys } from '../../shell/parts';
import { messages } from '../../text';
import { startPresent } from './present/start';

export const keys: PageKeys = {
  letters: {
    f: startPresent,
    // The second press may come before the list does, which then begins by adding the screen.
    k: (store) => store.setState(({ lectureForm }) => ({ lectureForm: lectureForm ? 'adding' : 'open' })),
  },
  load: () => import('./keysOnRequest'),
  rows: () => {
    const { everywhere, place, others } = messages.presentKeys;
    return {
      everywhere,
      others: others.map(([key, does]) => [place, key, does]),
    };
  },
};
