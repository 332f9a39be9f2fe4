/** Parts shared by views and shells. */

export {
  type Beat,
  beatNames,
  beatText,
  firstBeatAt,
  indexOf,
  isShown,
  lastBeatAt,
  linkedStop,
  nearestBeat,
  readBeat,
  sameBeat,
  stopOf,
  type ToldBeat,
} from './beats/beat';
export { stepBeats } from './beats/stepBeats';
export { totalRows, updateRows } from './ledger/ledgerRows';
