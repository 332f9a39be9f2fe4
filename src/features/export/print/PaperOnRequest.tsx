/** The page on paper, whenever the browser prints. */
import { usePaper } from './usePaper';

export function PaperOnRequest() {
  const paper = usePaper();
  return paper && <paper.Paper views={paper.views} />;
}
