export { keptFor, latestFor } from './keptFor';
