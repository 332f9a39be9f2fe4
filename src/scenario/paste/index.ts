/** Numbers from a problem sheet: parsing pasted text, and applying it to the scenario. */
export { transposed } from './brackets';
export { readCells } from './cells';
export { type Pasted, type PasteRoom, type Rows, readPaste } from './readPaste';
export { withPasted } from './withPasted';
