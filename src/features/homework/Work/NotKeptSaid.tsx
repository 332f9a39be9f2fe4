/** Above the cells, where it is seen before anything is typed: the numbers are not kept here, with the file that keeps them. */
import { downloadText } from '../../../kit/chrome/download';
import { useStore, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { placeAddress } from '../draft/placeAddress';
import { workFile } from '../draft/workFile';
import type { WorkModel } from './useWork';

export function NotKeptSaid({ work: { isRefused, draft } }: { readonly work: WorkModel }) {
  const words = messages.sheets;
  const store = useStoreApi();
  const keep = useStore(({ otherKeys }) => otherKeys.keep);
  if (!isRefused) return null;
  const around = keep === '0' ? words.noCourseSystem : words.noRoomAround;
  const sentence = keep === undefined ? words.refused : around;
  const save = (): void => {
    const address = placeAddress(store.getState());
    downloadText(workFile({ cells: draft.cells, address }), 'my-work.json', 'application/json');
  };
  return (
    <div className="row flow small soft" role="alert">
      <span className="work-refused">{sentence}</span>
      <button type="button" className="quiet-button" onClick={save}>
        {messages.work.share.save}
      </button>
    </div>
  );
}
