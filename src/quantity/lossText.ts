/** A loss as menus write it: e of one output, or of several. */
import { type LossName, lossNamed } from '../model';
import { parseProse, plainText } from '../prose';

export function lossText(name: LossName, outputs: number): string {
  const { one, many } = lossNamed(name).text;
  return plainText(parseProse(outputs === 1 ? one : many));
}
