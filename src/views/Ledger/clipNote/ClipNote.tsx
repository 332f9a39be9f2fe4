/** Behind the ledger's sentence: what clipping leaves as it is, in the phases whose numbers it is about. */
import { useStep } from '../../../kit/quantity/useStep';
import { clipSaid } from './clipSaid';

export function ClipNote() {
  const { trace, stop } = useStep();
  const said = clipSaid(trace, stop);
  return (
    said.length > 0 && <span className="soft ledger-detail-inline"> {said.map(({ text }) => text).join(' ')}</span>
  );
}
