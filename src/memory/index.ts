export { attempt } from './attempt';
export { afterComing, allComing, type Coming } from './coming';
export { type Contributions, contributions } from './contributions';
export { kept, keptFor, latestFor, recent } from './keptFor';
export { type OnDemand, onDemand } from './onDemand';
export { recordIn } from './recordIn';
export { textHash } from './textHash';
