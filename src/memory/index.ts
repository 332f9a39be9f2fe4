export { type Contributions, contributions } from './contributions';
export { kept, keptFor, latestFor, recent } from './keptFor';
export { type OnDemand, onDemand } from './onDemand';
export { textHash } from './textHash';
