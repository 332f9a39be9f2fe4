import { expect, it } from 'vitest';
import { fromSumOn } from '../../../src/features/answers/page/linkKeys';

it.each([
  ['example=xor&step=1&phase=output-delta&weight=2.2.1', 'example=xor&step=1&weight=2.2.1&phase=sum'],
  ['phase=per-sample&part=2&focus=delta.2.1.3&step=1', 'step=1&phase=sum'],
  ['example=xor&phase=sum&part=2', 'example=xor&phase=sum&part=2'],
  ['example=xor&phase=update', 'example=xor&phase=update'],
  ['example=xor', 'example=xor'],
])('a comparison is told from the sum on: %s', (link, expected) => {
  expect(fromSumOn(link)).toBe(expected);
});
