/** The dialogs that are opened on request: with the views on request, the second script's contents. */
export { KeysTable } from './KeysTable';
export { ShareForm } from './ShareForm';
export { TakeAway } from './TakeAway';
