import '../../../text/later';

export { OwnWay } from './OwnWay';
