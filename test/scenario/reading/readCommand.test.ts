/** The command prints readings as JSON; of a file that cannot be opened, one line. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCommand } from '../../../scripts/readCommand';

async function run(
  ...written: string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ['', ''];
  const code = await readCommand(written, {
    write: async (text) => {
      out += text;
    },
    complain: (line) => {
      err += line;
    },
  });
  return { code, out, err };
}

it('prints what a file is read as, and why there is no reading', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'read-')), 'sheet.txt');
  writeFileSync(file, 'x = [1, 2]^T, y = 5');
  const read = await run(file);
  expect([read.code, read.err]).toEqual([0, '']);
  expect(JSON.parse(read.out)).toEqual({
    readings: [{ inputs: [[1, 2]], targets: [[5]] }],
    said: ['1 sample, 2 inputs, 1 target'],
  });
  writeFileSync(file, 'epochs = 10');
  expect(JSON.parse((await run(file)).out)).toMatchObject({ readings: [], said: [expect.stringMatching(/epochs/)] });
});

it('says in one line that a file cannot be opened', async () => {
  const { code, out, err } = await run('nowhere.txt');
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^nowhere\.txt: cannot be read: [^\n]+\n$/);
  expect((await run()).code).toBe(2);
});
