/** What dialogs hold, opened on request: one script. */
export { KeysTable } from './KeysTable';
export { ShareForm } from './ShareForm';
export { TakeAway } from './TakeAway';
