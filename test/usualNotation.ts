/** Files share their modules: the symbols that one leaves in force would be read in the next, also by what it computes before its tests. */
import { lecture, setConventions, setNotation, usualConventions } from '../src/quantity';

setNotation(lecture);
setConventions(usualConventions);
