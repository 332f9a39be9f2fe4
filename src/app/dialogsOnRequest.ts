/** The dialogs that are opened on request, and the worker: with the views on request, the second script's contents. */
export { KeysTable } from './KeysTable';
export { ShareForm } from './ShareForm';
export { startStepThread } from './stepWorker/startStepThread';
export { TakeAway } from './TakeAway';
