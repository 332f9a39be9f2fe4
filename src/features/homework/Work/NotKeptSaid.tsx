/** Above the cells, where it is seen before anything is typed: the numbers are not kept here, with the file that keeps them. */
import { QuietButton } from '../../../kit/chrome/buttons';
import { useIsUnrecorded } from '../../../kit/fields/useKeep';
import { useStore, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { saveWork } from './saveWork';
import type { WorkModel } from './useWork';

export function NotKeptSaid({ work: { isRefused, draft } }: { readonly work: WorkModel }) {
  const words = messages.sheets;
  const store = useStoreApi();
  const isAround = useStore(({ otherKeys }) => otherKeys.keep !== undefined);
  const isUnrecorded = useIsUnrecorded();
  if (!isRefused) return null;
  const around = isUnrecorded ? messages.keeping.noCourseSystem : words.noRoomAround;
  const sentence = isAround ? around : words.refused;
  return (
    <div className="row flow small soft">
      <span role="alert">{sentence}</span>
      <QuietButton onClick={() => saveWork(store, draft.cells)}>{messages.work.share.save}</QuietButton>
    </div>
  );
}
