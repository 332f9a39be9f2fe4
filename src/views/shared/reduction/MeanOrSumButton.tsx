/** Opens the answer to “mean or sum?”, where the reduction is chosen and where its result stands; the answer is loaded on request. */

import { OverlayButton } from '../../../kit/chrome/OverlayButton';
import { OverPage } from '../../../kit/chrome/OverPage';
import { onRequest } from '../../../kit/onRequest';
import { messages } from '../../../text';

const MeanOrSumAnswer = onRequest(async () => (await import('./MeanOrSumAnswer')).MeanOrSumAnswer, {
  isOverPage: true,
});

export function MeanOrSumButton({ className }: { readonly className: string }) {
  return (
    <OverlayButton className={className} label={messages.app.meanOrSum} face="?">
      {(trigger, close) => (
        <OverPage onClose={close}>
          <MeanOrSumAnswer trigger={trigger} onClose={close} />
        </OverPage>
      )}
    </OverlayButton>
  );
}
