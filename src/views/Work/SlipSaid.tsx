/** The slip that explains the first difference, in words; several are joined by "or". */
import type { Finding } from '../../check';
import { messages } from '../../text';
import type { WorkModel } from './useWork';

export function SlipSaid({ finding }: { readonly work: WorkModel; readonly finding: Finding | undefined }) {
  return <h3>{finding ? '' : messages.work.unexplained}</h3>;
}
