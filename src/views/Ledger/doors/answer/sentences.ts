/** What is said below the row or rows of an answer: a verdict where the rows have none, and why. */
import type { StepTrace } from '../../../../model';
import { type Filled, filled } from '../../../../prose';
import {
  claim,
  dividesDelta,
  factorKinds,
  holds,
  isPlain,
  plainStep,
  quantityValue,
  type WeightPlace,
} from '../../../../quantity';
import type { DoorName } from '../../../../store';
import { capital, formatShort, formatWithPower, inSpeech, messages } from '../../../../text';
import { saysUndivided } from '../../../shared/ledger/averages';
import type { LedgerModel } from '../../../shared/ledger/ledgerModel';
import { ofWeight } from '../../../shared/ofWeight';
import { elementWiseSaid } from '../../../shared/reduction/elementWise';
import { meanOrSum } from '../../../shared/reduction/meanOrSum';
import { meanOrSumSentences } from '../../../shared/reduction/meanOrSumSentences';
import type { Sentence } from '../../../shared/said';
import { verdictOn, verdictOnResult } from '../../verdict';
import { doorQuestion } from '../door';
import type { Answer, Asked, AskedDoor } from './asked';
import { isRepeatedBatch } from './doubledBatch';
import { resultFormat } from './resultRow';

export interface WhySentence {
  readonly text: string;
  readonly isVerdict?: true;
}

export function whySentences(name: DoorName, answer: Answer, asked: Asked): readonly WhySentence[] {
  const words = messages.doorAnswers;
  const { run, trace, place } = asked;
  const step = stepSentence(name, answer, asked);
  if (name === 'otherReduction') {
    const ofElements = elementWiseSaid(trace).filter(({ claims }) => claims.every(holds));
    const other = meanOrSum(run, trace);
    return [
      ...meanOrSumSentences(other, trace),
      ...(step && other?.divisor !== 1 ? [step.text] : []),
      ...ofElements.map(({ text }) => text),
    ].map((text) => ({ text }));
  }
  if (name === 'doubledBatch') {
    const { layer, from, to } = place;
    const ofStep = step ? [step.text] : [];
    const rows = 2 * trace.batchSize;
    const isDivided = dividesDelta(trace);
    if (isRepeatedBatch(asked)) {
      const said = isDivided
        ? [words.repeatedDivided({ rows }), ...ofStep, words.otherSamplesDivided]
        : [words.repeated(trace.batchSize), ...ofStep, words.otherSamples];
      return said.map((text) => ({ text }));
    }
    const value = formatShort(answer.result);
    const gradient = formatShort(plainStep(trace).dataGradient(layer, from, to));
    const isSum = isDivided || trace.settings.reduction === 'sum';
    const said = words.doubled({ rows, isSum, value, gradient, isSame: value === gradient });
    return [said, ...ofStep].map((text) => ({ text }));
  }
  const verdict = verdictOnResult(answer.result, place, trace);
  if (name === 'productOfMeans' && isPlain(trace)) {
    const ofDelta = saysUndivided(trace) ? [words.undividedMeans({ size: trace.batchSize })] : [];
    // Its row says how it compares; where it agrees, the reason is said there.
    const reasons = verdictOn(place, trace)?.right
      ? []
      : [allPairs(trace, place), ...(asked.isUnnamed ? [] : [ofWeight(words.covariance, place)])];
    return [...ofDelta, ...reasons].map((text) => ({ text }));
  }
  const isSame = verdict === 'sameHere';
  const inRow = answer.shows !== 'rows';
  return [
    ...(verdict && !inRow ? [{ text: `${capital(words.verdicts[verdict])}.`, isVerdict: true } as const] : []),
    ...(isSame ? [] : [{ text: whyWrong(name, answer, asked) }, ...factorsLeft(name, trace)]),
  ];
}

function whyWrong(name: WrongDoor, { result }: Answer, { trace, place }: Asked): string {
  if (name === 'productOfMeans') return allPairs(trace, place);
  const ofMeans = quantityValue({ kind: 'productOfMeans', ...place }, trace);
  // Through linear units the mean error becomes the mean δ: only its product with the mean x is wrong.
  return name === 'averagedErrors' && holds(claim(result, 'is', ofMeans))
    ? allPairs(trace, place)
    : ofWeight(messages.doorAnswers.why[name], place);
}

type WrongDoor = Exclude<DoorName, 'otherReduction' | 'doubledBatch'>;

/** One x and one δ for all samples, or a sum over units, leave no place for what each sample's product is multiplied by. */
const withoutFactors: ReadonlySet<DoorName> = new Set([
  'productOfMeans',
  'averagedInputs',
  'averagedErrors',
  'wrongAxis',
]);

function factorsLeft(name: DoorName, trace: StepTrace): readonly WhySentence[] {
  const kinds = factorKinds(trace);
  if (!withoutFactors.has(name) || kinds.length === 0) return [];
  const words = messages.doorAnswers;
  return [{ text: words.withoutFactors(kinds.map((kind) => words.factors[kind]).join(messages.sentence.listLast)) }];
}

/** The result and the gradient, for whoever does not see the rows; empty where the sentences have them. */
export function heardNumbers(name: DoorName, { result }: Answer, trace: StepTrace, model: LedgerModel): string {
  if (name === 'doubledBatch') return '';
  const { layer, from, to } = model.place;
  const [value, gradient] = [result, plainStep(trace).dataGradient(layer, from, to)].map((number) =>
    inSpeech(formatWithPower(number, resultFormat(number, model))),
  );
  return messages.doorAnswers.heard(value ?? '', gradient ?? '');
}

/** How many of the pairs that the product of the means multiplies belong to no sample. */
function allPairs({ batch }: StepTrace, { layer }: WeightPlace): string {
  const mixed = batch.flatMap((one) => batch.filter((other) => other !== one)).length;
  return messages.doorAnswers.allPairs({ below: layer - 1, mixed, pairs: batch.length ** 2 });
}

/** What becomes of this step, in Update. */
export function stepSentence(
  name: DoorName,
  { update }: Answer,
  { trace, place: { layer, from, to }, isUpdate }: Asked,
): Sentence | undefined {
  if (!isUpdate || update === undefined) return undefined;
  const words = messages.doorAnswers;
  const step = formatShort(update);
  if (name === 'otherReduction') return { kind: 'doorAnswers.stepHere', text: words.stepHere({ step }) };
  const now = trace.update(layer, from, to);
  if (holds(claim(update, 'is', now))) return { kind: 'doorAnswers.sameStep', text: words.sameStep };
  return holds(claim(update, 'is', [{ value: now, times: 2 }]))
    ? { kind: 'doorAnswers.doubledStep', text: words.doubledStep({ step }) }
    : { kind: 'doorAnswers.otherStep', text: words.otherStep({ step }) };
}

/** What a stage says: first the question with its number, then why it is right or wrong. */
export function toldSentences(door: AskedDoor, asked: Asked, told: Told): readonly Filled[] {
  const words = messages.doorAnswers;
  if (told.name === 'asked') {
    const value = formatWithPower(door.answer.result, resultFormat(door.answer.result, told.model));
    return [filled(words.told, { question: doorQuestion(door.name, asked), value })];
  }
  // No row says the verdict of the others; a stage says it as well.
  const said = whySentences(door.name, { ...door.answer, shows: 'rows' }, asked);
  return said.map(({ text }) => filled(words.said, { text }));
}

interface Told {
  readonly name: 'asked' | 'answered';
  readonly model: LedgerModel;
}
