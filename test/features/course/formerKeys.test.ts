/** What has ended is read in silence also where a page around sets it, or an element of a page has it. */
import { beforeAll, expect, it } from 'vitest';
import { keysOf } from '../../../src/features/course/element/attributes';
import { readHostMessage } from '../../../src/features/course/host/hostMessage';
import { comingNotation } from '../../../src/quantity';
import { createExplainerStore, mergeStates, readAddress } from '../../../src/store';
import { ended } from '../../store/address/ended';

it.each([
  [{ 'notation.sign': 'target-output' }, {}],
  [{ 'check.of': 'output.2' }, {}],
  [{ 'epoch.arrange': 'show', 'epoch.exchange': 'ring' }, {}],
  [{ 'notation.index': 'n', 'code.as': 'func' }, { 'code.as': 'torch' }],
])('%o is set as what it became', (former, now) => {
  const message = readHostMessage({ type: 'batch-gradient/set', state: { ...former, phase: 'update' } });
  if (message.kind !== 'set') throw new Error(`expected a set, got ${message.kind}`);
  expect(Object.fromEntries(message.entries)).toEqual({ ...now, phase: 'update' });
  expect(mergeStates(createExplainerStore().getState(), [message]).problems).toEqual([]);
});

beforeAll(async () => {
  await Promise.all(['ng', 'bishop'].map(comingNotation));
});

it.each(
  ended.flatMap(([former, now]) => ['ledger', 'sum,code', 'check'].map((views) => [former, views, now] as const)),
)('an element with the former %s beside the views %s shows what it became', (former, views, now) => {
  const shown = (link: string) => {
    const own = [...new URLSearchParams(`example=xor&phase=sum&${link}`)].map(([name, value]) => ({ name, value }));
    const attributes = [...own, { name: 'views', value: views }];
    const textOf = (name: string): string | undefined => attributes.find((one) => one.name === name)?.value;
    const element = {
      attributes,
      getAttribute: (name: string) => textOf(name) ?? null,
      hasAttribute: (name: string) => textOf(name) !== undefined,
      closest: () => null,
    };
    return readAddress(`#${new URLSearchParams({ ...keysOf(element as unknown as Element), by: 'element' })}`);
  };
  expect(shown(former)).toEqual(shown(now));
  expect(shown(former).problems).toEqual([]);
});
