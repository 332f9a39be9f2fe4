/** A lesson file that is brought elsewhere opens where lessons are written; the text that was there can come back. */
import type { ExplainerStore } from '../../../store';
import type { TakenFile, Taker } from '../../../views';
import { formerTextKey, lessonTextKey } from '../kept';

export const taker: Taker = {
  file: (store, text, format) => (format === 'batch-gradient-lesson' ? opened(store, text) : undefined),
};

async function opened(store: ExplainerStore, text: string): Promise<TakenFile> {
  const { kept, keep, keptInTab, keepInTab, setWriting } = store.getState();
  const former = keptInTab(lessonTextKey) ?? kept(lessonTextKey) ?? '';
  if (former.trim() !== '' && former !== text) keepInTab(formerTextKey, former);
  keep(lessonTextKey, text);
  keepInTab(lessonTextKey, text);
  setWriting(true);
  return { says: '', isHere: true };
}
