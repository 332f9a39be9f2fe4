/** The views by which data and networks are edited, opened on request: one script. */
// First: views read the catalogue while their modules are loaded.
import '../text/later';

export { Data } from './Data';
export { NetworkEditor } from './NetworkEditor';
export { OwnNumbersForm } from './OwnNumbers/OwnNumbersForm';
