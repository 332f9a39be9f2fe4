import '../../../../text/later';

export { DoorAnswer } from './DoorAnswer';
