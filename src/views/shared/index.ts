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
export { BeatContext } from './beats/beatContext';
export { CaptionContext } from './beats/caption';
export { readingTime } from './beats/readingTime';
export { ledgerModel, stagedModel } from './ledger/ledgerModel';
export { formatOfCell, printedAs } from './ledger/printedAs';
