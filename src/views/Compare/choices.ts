/** The comparisons that are offered as buttons: those that make sense for this run. */
import {
  clippedVectors,
  type HyperparameterName,
  hyperparameters,
  isFused,
  isHyperparameter,
  type LossName,
  lossesFor,
  type MistakeName,
  mistakeNames,
  penaltyDivisions,
} from '../../model';
import {
  absent,
  type Change,
  type ComparedChange,
  type ComparedName,
  type Comparison,
  checkComparison,
  comparisonWithBefore,
  penaltyText,
  type Run,
  readPenalty,
  type SettingName,
  type SettingValues,
  settingNames,
  writtenComparison,
} from '../../run';
import type { FilledScenario } from '../../scenario';
import { formatSetting, messages } from '../../text';
import { sameStepComparison } from './sameStep';

export interface OfferedComparison {
  /** The comparison as text, which identifies it. */
  readonly key: string;
  readonly text: string;
  readonly comparison: Comparison;
}

interface Start {
  readonly run: Run;
  readonly scenario: FilledScenario;
  readonly changes: readonly Change[];
  /** ‖g‖ at this step: only a clipping threshold below it has an effect. */
  readonly norm: number;
  /** This run's changes before the last edit of them. */
  readonly before: readonly Change[] | undefined;
}

export function offeredComparisons(start: Start): readonly OfferedComparison[] {
  const { run, scenario, changes, norm, before } = start;
  const asBefore = before && comparisonWithBefore(before, changes);
  const { chips } = messages.compare;
  const { values: names } = messages.comparedRuns;
  const values = run.settingsAt(1);
  const { divisor = 'batch', clip, batches } = scenario.training;
  const all = run.data.sampleCount;
  const half = Math.ceil(all / 2);
  const isMean = values.reduction === 'mean';
  const reduction = comparing({ reduction: isMean ? 'sum' : 'mean' });
  const sameStep = isMean ? sameStepComparison(run, reduction) : undefined;
  const scalesRate = sameStep && 'changes' in sameStep && sameStep.changes.some(isRate);
  const one = (text: string, changed: ComparedValues): Offer => [text, comparing(changed)];
  const hasMomentum = (values.momentum ?? 0) > 0;
  const offers: readonly (Offer | false)[] = [
    asBefore !== undefined && [chips.before, asBefore],
    [chips.reduction, reduction],
    sameStep !== undefined && [scalesRate ? chips.sameStep : chips.sameStepScaled, sameStep],
    values.batchSize !== 1 && one(chips.batchOne, { batchSize: 1 }),
    values.batchSize !== half &&
      half !== 1 &&
      half !== all &&
      one(chips.batchHalf({ size: half }), { batchSize: half }),
    values.batchSize !== all && all !== 1 && one(chips.batchAll({ size: all }), { batchSize: all }),
    (values.optimizer !== 'sgd' || hasMomentum) && one(names.optimizers.sgd, { optimizer: 'sgd', momentum: 0 }),
    !(values.optimizer === 'sgd' && hasMomentum) && one(chips.momentum, { optimizer: 'sgd', momentum: 0.9 }),
    values.optimizer !== 'adam' && one(names.optimizers.adam, { optimizer: 'adam' }),
    isMean && divisor !== 'batch' && one(names.divisorBatch, { divisor: 'batch' }),
    isMean &&
      divisor !== 'weights' &&
      run.data.sampleWeights !== undefined &&
      one(names.divisorWeights, { divisor: 'weights' }),
    isMean &&
      typeof divisor !== 'number' &&
      // Batches given by hand have no size that is planned.
      !batches &&
      all % values.batchSize !== 0 &&
      one(chips.divisorPlanned({ size: values.batchSize }), { divisor: values.batchSize }),
    ...clippedVectors.map(
      (per) =>
        clip?.per !== per &&
        one(per === 'sample' ? chips.clipSample : chips.clipBatch, {
          clip: { per, maxNorm: clip?.maxNorm ?? thresholdBelow(norm) },
        }),
    ),
    clip?.per === 'batch' &&
      values.accumulate !== 'none' &&
      one(clip.when === 'batch' ? chips.clipOnce : chips.clipEachBatch, {
        clip: { per: clip.per, maxNorm: clip.maxNorm, ...(clip.when !== 'batch' && { when: 'batch' as const }) },
      }),
    ...otherPenalties(values).map(([name, penalty]) => one(name, { penalty })),
    ...otherLosses(run).map((loss) => one(messages.losses[loss].name, { loss })),
  ];
  const offered = offers.flatMap((offer) => {
    if (!offer || checkComparison({ scenario, changes }, offer[1]) !== undefined) return [];
    return [{ key: writtenComparison(offer[1]), text: offer[0], comparison: offer[1] }];
  });
  // The settings before the last edit may be among the usual comparisons.
  return offered.filter(({ key }, index) => offered.findIndex((other) => other.key === key) === index);
}

type Offer = readonly [text: string, comparison: Comparison];

/** Values that settings of the other run have from its first step on. */
type ComparedValues = { readonly [Name in ComparedName]?: Extract<ComparedChange, { setting: Name }>['value'] };

function comparing(values: ComparedValues): Comparison {
  const changes = Object.entries(values).map(([setting, value]) => ({ step: 1, setting, value }) as ComparedChange);
  return { changes };
}

function isRate({ setting }: ComparedChange): boolean {
  return setting === 'learningRate';
}

/** The same penalty, divided by something else. */
function otherPenalties({ penalty: text }: SettingValues): readonly (readonly [name: string, value: string])[] {
  const penalty = readPenalty(text)?.penalty;
  if (!penalty) return [];
  const { penalties } = messages.comparedRuns.values;
  const divisions = penaltyDivisions.filter((divideBy) => divideBy !== penalty.divideBy);
  return divisions.map((divideBy) => [
    penalties[divideBy]({ rate: formatSetting(penalty.l2) }),
    penaltyText({ ...penalty, divideBy }),
  ]);
}

/** For a squared loss the cross-entropy that fits the outputs, whose δ is fused, and vice versa. */
function otherLosses({ network, settingsAt }: Run): readonly LossName[] {
  const last = network.activations.at(-1);
  if (!last) return [];
  const { loss } = settingsAt(1);
  const others = lossesFor(last).filter((name) => isFused(name) !== isFused(loss));
  return others.slice(0, 1);
}

/** Half the norm, to one digit. */
function thresholdBelow(norm: number): number {
  return norm > 0 && Number.isFinite(norm) ? Number((norm / 2).toPrecision(1)) : 1;
}

export interface OfferedMistake {
  readonly name: MistakeName;
  /** Why it is impossible here. */
  readonly refusal: string | undefined;
}

export function offeredMistakes({ scenario, changes }: Pick<Start, 'scenario' | 'changes'>): readonly OfferedMistake[] {
  return mistakeNames.map((name) => ({ name, refusal: checkComparison({ scenario, changes }, { method: name }) }));
}

/** Settings that have no button, each with another value than this run's; those that cannot be changed here are left out. */
export function otherSettings({ run, scenario, changes }: Start, sample: number): readonly OfferedComparison[] {
  const values = run.settingsAt(1);
  const { hyperparameters } = messages.optimizer;
  const names: Readonly<Record<string, string>> = { ...hyperparameters, ...messages.comparedRuns.settings };
  const ofRun = settingNames.flatMap((setting) => {
    const value = values[setting] === undefined ? undefined : otherValue(setting, values[setting]);
    return value === undefined ? [] : [[setting, value] as const];
  });
  return [...ofRun, ['leaveOut', [sample]] as const].flatMap(([setting, value]) => {
    const comparison = comparing({ [setting]: value });
    if (checkComparison({ scenario, changes }, comparison) !== undefined) return [];
    return [{ key: setting, text: names[setting] ?? setting, comparison }];
  });
}

function otherValue(setting: SettingName, value: string | number | undefined): string | number | undefined {
  switch (setting) {
    case 'learningRate':
      return value === 0 ? 0.1 : Number(value) / 2;
    case 'penalty':
      return readPenalty(String(value))?.penalty ? absent : penaltyText({ l2: 0.1, divideBy: 'data', biases: false });
    case 'order':
      return value === 'shuffled' ? 'sequential' : 'shuffled';
    case 'seed':
      return Number(value) + 1;
    case 'bias':
      return value === 'trained' ? 'frozen' : 'trained';
    default:
      return isHyperparameter(setting) ? otherHyperparameter(setting, Number(value)) : undefined;
  }
}

function otherHyperparameter(name: HyperparameterName, value: number): number {
  switch (hyperparameters[name].range) {
    case 'atLeastZero':
      return value === 0 ? 0.01 : 0;
    case 'aboveZero':
      return value * 1000;
    case 'belowOne':
      return value === 0.5 ? 0.9 : 0.5;
  }
}
