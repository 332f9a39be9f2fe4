// First: views read the catalogue while their modules are loaded.
import '../../../text/later';

export { Work } from './Work';
