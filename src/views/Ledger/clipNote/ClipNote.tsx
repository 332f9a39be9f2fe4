/** Behind the ledger's sentence: what clipping leaves as it is, in the phases whose numbers it is about. */
import { useStep } from '../../../kit/quantity/useStep';
import { holds } from '../../../quantity';
import { useStore } from '../../../store';
import { clipSaid } from './clipSaid';
import './clipNote.css';

export function ClipNote() {
  const { trace, stop } = useStep();
  const weight = useStore((state) => state.cursor.weight);
  const said = clipSaid(trace, stop, weight).filter(({ claims }) => claims.every(holds));
  return (
    said.length > 0 && <span className="ledger-aside ledger-clip-note"> {said.map(({ text }) => text).join(' ')}</span>
  );
}
