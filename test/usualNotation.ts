/** Files share their modules: the symbols that one leaves in force would be read in the next. */
import { beforeAll } from 'vitest';
import { lecture, setConventions, setNotation, usualConventions } from '../src/quantity';

beforeAll(() => {
  setNotation(lecture);
  setConventions(usualConventions);
});
