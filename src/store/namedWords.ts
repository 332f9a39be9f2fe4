/**
 * The words that the catalogue must have in every language: one for each name of the lists below. `text` does not know these lists,
 * so they meet here, and the compiler names the word that is missing.
 */
import type {
  AccumulateDivision,
  ActivationName,
  BiasMode,
  FusedLossName,
  HyperparameterName,
  HyperparameterRange,
  InitializationScheme,
  LossName,
  MistakeName,
  NamingHyperparameter,
  OptimizerKind,
  PenaltyDivision,
  Phase,
  Reduction,
  RuleLineName,
  SampleOrder,
  UnitActivationName,
} from '../model';
import type { ComparedName } from '../run';
import type { Messages } from '../text';

/** One word for each name, and words for nothing else. */
type WordsFor<Name extends string, Words, Word = unknown> = Readonly<Record<Name, Word>> &
  Readonly<Record<Exclude<keyof Words, Name>, never>>;

interface NamedWords {
  readonly activations: WordsFor<ActivationName, Messages['activations'], string>;
  readonly slopeNotes: WordsFor<`slope.${UnitActivationName}`, Messages['slopeNotes'], string>;
  readonly losses: WordsFor<LossName, Messages['losses'], { readonly name: string }>;
  readonly lossNotes: WordsFor<
    `${'loss' | 'error'}.${LossName}` | `fused.${FusedLossName}`,
    Messages['lossNotes'],
    string
  >;
  readonly optimizer: {
    readonly names: WordsFor<OptimizerKind, Messages['optimizer']['names'], string>;
    readonly hyperparameters: WordsFor<HyperparameterName, Messages['optimizer']['hyperparameters'], string>;
    readonly lines: WordsFor<RuleLineName, Messages['optimizer']['lines'], string>;
  };
  readonly phases: { readonly names: WordsFor<Phase, Messages['phases']['names'], string> };
  readonly expected: Readonly<Record<HyperparameterRange, string>>;
  readonly startFields: {
    readonly biases: WordsFor<BiasMode, Messages['startFields']['biases'], string>;
    readonly biasDetails: WordsFor<BiasMode, Messages['startFields']['biasDetails'], string>;
    readonly schemes: WordsFor<InitializationScheme, Messages['startFields']['schemes'], string>;
  };
  readonly trainingFields: {
    readonly accumulate: {
      readonly divisions: WordsFor<AccumulateDivision, Messages['trainingFields']['accumulate']['divisions'], string>;
      readonly divisionDetails: Readonly<Record<AccumulateDivision, string>>;
    };
    readonly penalty: {
      readonly formulas: WordsFor<PenaltyDivision, Messages['trainingFields']['penalty']['formulas'], string>;
      readonly details: Readonly<Record<PenaltyDivision, string>>;
    };
    readonly orders: WordsFor<SampleOrder, Messages['trainingFields']['orders'], string>;
  };
  readonly comparedRuns: {
    readonly settings: Readonly<Record<Exclude<ComparedName, HyperparameterName>, string>>;
    readonly methods: WordsFor<MistakeName, Messages['comparedRuns']['methods'], { readonly name: string }>;
    readonly values: Readonly<Record<Reduction | SampleOrder | BiasMode, string>> & {
      readonly optimizers: WordsFor<OptimizerKind, Messages['comparedRuns']['values']['optimizers'], string>;
      readonly optimizerWith: WordsFor<NamingHyperparameter, Messages['comparedRuns']['values']['optimizerWith']>;
      readonly cycleDivisions: WordsFor<
        AccumulateDivision,
        Messages['comparedRuns']['values']['cycleDivisions'],
        string
      >;
      readonly penalties: WordsFor<PenaltyDivision, Messages['comparedRuns']['values']['penalties']>;
    };
  };
}

type Complete<Words extends NamedWords> = Words;

/** The catalogue, checked. */
export type CompleteMessages = Complete<Messages>;
