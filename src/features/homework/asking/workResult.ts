/** What a host page hears of an exercise: counts and names, and typed numbers only if it has asked for them. */
export interface WorkResult {
  /** Its title, or eight letters that tell it from others. */
  readonly exercise: string;
  readonly score: number;
  readonly of: number;
  readonly details: {
    readonly cells: number;
    readonly right: number;
    readonly consistent: number;
    readonly coarse: number;
    readonly wrong: number;
    readonly blank: number;
    /** Checks so far, and whether no further one is possible. */
    readonly attempts: number;
    readonly finished: boolean;
    readonly hints: number;
    /** The names of the slips that checks have met. */
    readonly slips: readonly string[];
    /** Another convention in which all numbers agree: its names, whether the exercise accepts it, and what the card says. */
    readonly convention?: {
      readonly names: readonly string[];
      readonly accepted: boolean;
      readonly says: string;
    };
    readonly numbers?: Readonly<Record<string, string>>;
  };
}
