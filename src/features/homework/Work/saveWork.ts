/** The numbers of the sheet, saved as a file that names the place on the screen. */
import { downloadText } from '../../../kit/chrome/download';
import type { ExplainerStore } from '../../../store';
import type { Cells } from '../draft/cells';
import { placeAddress } from '../draft/placeAddress';
import { workFile, workFileName } from '../draft/workFile';

export function saveWork(store: ExplainerStore, cells: Cells): void {
  downloadText(workFile({ cells, address: placeAddress(store.getState()) }), workFileName, 'application/json');
}
