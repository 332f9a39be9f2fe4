/** Examples and data on request are there before test files ask for them: how they are fetched is tested by itself. */
import { comingExample, examples } from '../src/scenario';
import { comingDeflate } from '../src/store/address/deflated';

await Promise.all([...examples.map(({ name }) => comingExample(name)), comingDeflate()]);
