import '../../../text/later';
import '../words/en';

export { Worked } from './Worked';
