/** Beside the tabs: a picture of the open view, for a slide. */

import { DialogFrame, Icon, OverlayButton, onRequest } from '../../../kit';
import { isAnyAnswerCovered, useStore, useStoreApi, type ViewName } from '../../../store';
import { messages } from '../../../text';
import { viewNamed } from '../../../views';

export const PictureForm = onRequest(async () => (await import('./pictureOnRequest')).PictureForm);

export function PictureButton({ view }: { readonly view: ViewName }) {
  const words = messages.exportButtons;
  const store = useStoreApi();
  // Export asks first whether the answer may be shown.
  const isCovered = useStore(isAnyAnswerCovered);
  if (isCovered) return null;
  return (
    <OverlayButton
      className="inline-row tabs-stage"
      label={words.pictureOf(viewNamed(view).title())}
      face={<Icon name="picture" />}
    >
      {(_, close) => (
        <DialogFrame title={words.picture} onClose={close}>
          <PictureForm state={store.getState()} view={view} />
        </DialogFrame>
      )}
    </OverlayButton>
  );
}
