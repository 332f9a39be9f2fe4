/** Parts shared by views and shells. */

export {
  type Beat,
  beatText,
  firstBeatAt,
  indexOf,
  lastBeatAt,
  linkedStop,
  nearestBeat,
  readBeat,
  stopOf,
  type ToldBeat,
  tellsVerdict,
} from './beats/beat';
export { BeatContext, CaptionContext } from './beats/beatContext';
export { readingTime } from './beats/readingTime';
export { ledgerModel, stagedModel } from './ledger/ledgerModel';
export { formatOfCell, printedAs } from './ledger/printedAs';
