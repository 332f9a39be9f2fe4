/** Numbers from a problem sheet: parsing pasted text, and applying it to the scenario. */
export { transposed } from './brackets';
export { type NamedRows, type Pasted, type PasteRoom, type Rows, readPaste } from './readPaste';
export { type PastedScenario, withPasted } from './withPasted';
