/** The numbers of a page with an address, beside those of a run that is computed anew from the page's link. */
import type { Answer } from '../../../src/features/answers/file/answer';
import { exists, parseAddress, quantityValue } from '../../../src/quantity';
import { createRun } from '../../../src/run';
import { comingInAddress, readAddress } from '../../../src/store';
import { readPrinted } from '../../../src/text';
import { faultsOfLines } from '../../said/numbers';

/** `wrong`: what is printed, and what the number is, and lines of arithmetic that are not what their digits give. Numbers of a compared run have no address. */
export async function numbersAt(
  { link }: Answer,
  page: ParentNode,
): Promise<{ readonly checked: number; readonly wrong: readonly string[] }> {
  await comingInAddress(`#${link}`);
  const { scenario, changes, cursor } = readAddress(`#${link}`).state;
  const trace = createRun(scenario, changes).traceAt(cursor.step);
  let checked = 0;
  const wrong = [...faultsOfLines(page)];
  for (const element of page.querySelectorAll('main [data-quantity]')) {
    const address = element.getAttribute('data-quantity') ?? '';
    const quantity = parseAddress(address);
    const text = (element.textContent ?? '').trim().replace(/^≈\s*/, '');
    if (!quantity || !/^[−-]?[\d.]+(·10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?$/.test(text) || !exists(quantity, trace)) continue;
    // A column with a power of ten in its head is read with it.
    if (element.closest('table')?.querySelector('thead')?.textContent?.includes('×10')) continue;
    checked += 1;
    const { value, half } = readPrinted(text.replaceAll('-', '−'));
    const is = quantityValue(quantity, trace);
    if (!(Math.abs(value - is) <= half * (1 + 1e-9))) wrong.push(`${address}: ${text}, ${is}`);
  }
  return { checked, wrong };
}
