/** Parts shared by views and shells. */

export {
  type Beat,
  beatsOf,
  indexOf,
  isShown,
  lastBeatAt,
  linkedStop,
  nearestBeat,
  stopOf,
} from './beats/beats';
export { totalRows, updateRows } from './ledger/ledgerRows';
