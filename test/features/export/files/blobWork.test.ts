import { describe, expect, it } from 'vitest';
import { blobWork } from '../../../../src/features/export/files/blobWork';
import { Job } from '../../../../src/kit';

describe('blobWork', () => {
  const options = { type: 'text/csv', size: 3 };

  it('puts the pieces together in their order', async () => {
    const blob = new Job(blobWork(['a', 'δ', 'b'], options)).finish();
    expect(await blob.text()).toBe('aδb');
    expect(blob.type).toBe('text/csv;charset=utf-8');
  });

  it('stops between any two pieces and reports how much there is', () => {
    const work = blobWork(['a', 'b', 'c', 'd'], options);
    expect([...work].map(({ share }) => share)).toEqual([1 / 3, 2 / 3, 0.99, 0.99]);
  });
});
