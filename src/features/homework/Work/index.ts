// First: views read the catalogue while their modules are loaded.
import '../../../text/later';
import '../words/en';

export { Work } from './Work';
