// First: the words come with it.
import '../../../../text/later';

export { DoorAnswer } from './DoorAnswer';
