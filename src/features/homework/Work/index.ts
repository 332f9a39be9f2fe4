import '../../../text/later';
import '../words/en';

export { Work } from './Work';
