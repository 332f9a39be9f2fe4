/** Printing, loaded on request in one script, with its section of the catalogue. */
import '../../../text/later';
import '../words/en';

export { fetchPrinted } from './fetchPrinted';
export { fitToPaper } from './fitToPaper';
export { Paper } from './Paper';
export { printPage } from './printPage';
export { setUpDocument } from './setUpDocument';
