import '../../../text/later';
import '../words/en';

export { Code } from './Code';
