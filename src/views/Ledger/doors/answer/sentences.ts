/** What is said below the row or rows of an answer: a verdict where the rows have none, and why. */
import { holds, isPlain, plainStep } from '../../../../quantity';
import type { DoorName } from '../../../../store';
import { formatShort, messages } from '../../../../text';
import { elementWiseSaid } from '../../../shared/reduction/elementWise';
import { meanOrSum } from '../../../shared/reduction/meanOrSum';
import { meanOrSumSentences } from '../../../shared/reduction/meanOrSumSentences';
import { verdictOn, verdictOnResult } from '../../verdict';
import type { Answer, Asked } from './asked';
import { isRepeatedBatch } from './doubledBatch';

export interface WhySentence {
  readonly text: string;
  readonly isVerdict?: true;
}

export function whySentences(name: DoorName, answer: Answer, asked: Asked): readonly WhySentence[] {
  const words = messages.doorAnswers;
  const { run, trace, place } = asked;
  if (name === 'otherReduction') {
    const ofElements = elementWiseSaid(trace).filter(({ claims }) => claims.every(holds));
    return [...meanOrSumSentences(meanOrSum(run, trace), trace), ...ofElements.map(({ text }) => text)].map((text) => ({
      text,
    }));
  }
  if (name === 'doubledBatch') {
    const { layer, from, to } = place;
    if (isRepeatedBatch(asked)) return [{ text: words.repeated }];
    const said = words.doubled({
      rows: 2 * trace.batchSize,
      isSum: trace.settings.reduction === 'sum',
      value: formatShort(answer.result),
      gradient: formatShort(plainStep(trace).dataGradient(layer, from, to)),
    });
    return [{ text: said }];
  }
  const verdict = verdictOnResult(answer.result, place, trace);
  if (name === 'productOfMeans' && isPlain(trace)) {
    // Its row says how it compares; where it agrees, the reason is said there.
    return verdictOn(place, trace)?.right ? [] : [{ text: words.why[name] }];
  }
  const isSame = verdict === 'sameHere';
  const inRow = answer.shows !== 'rows';
  return [
    ...(verdict && !inRow ? [{ text: `${capital(words.verdicts[verdict])}.`, isVerdict: true } as const] : []),
    ...(isSame ? [] : [{ text: words.why[name] }]),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
