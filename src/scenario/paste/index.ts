/** Numbers from a problem sheet: what a pasted text says, and the scenario that it makes. */
export { transposed } from './brackets';
export { type NamedRows, type Pasted, type PasteRoom, type Rows, readPaste } from './readPaste';
export { type PastedScenario, withPasted } from './withPasted';
