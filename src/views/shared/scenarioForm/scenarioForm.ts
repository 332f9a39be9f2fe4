/** What a form edits: the scenario on the screen, at once, or a draft of it, until that is applied. */
import type { ClipSettings, Initialization } from '../../../model';
import type { SettingName, SettingValue, SettingValues } from '../../../run';
import type { FilledScenario, NewNumbers } from '../../../scenario';
import type { ScenarioEditOptions, TypedWeight } from '../../../store';

/** Makes one scenario from another; `added` says how numbers that do not exist yet are filled. */
export type Make = (scenario: FilledScenario, added?: NewNumbers) => FilledScenario;

export interface EditOptions extends ScenarioEditOptions {
  /** The address of a number that is being typed: all its keystrokes are one edit for undo. */
  readonly typed?: string;
}

/** Returns the sentence that says why the edit is refused, if it is. */
export type ScenarioEdit = (make: Make, options?: EditOptions) => string | undefined;

/** Returns the sentence that says why the value is refused, if it is. */
export type SetSetting = <Name extends SettingName>(setting: Name, value: SettingValue<Name>) => string | undefined;

/** Returns the sentence that says why they are refused, if they are. */
export type SetWeights = (weights: readonly TypedWeight[], options?: EditOptions) => string | undefined;

/** What fields of settings need: the values in force, and a way to change them. */
export interface SettingForm {
  readonly scenario: FilledScenario;
  readonly values: SettingValues;
  readonly set: SetSetting;
  readonly onProblem: (sentence: string | undefined) => void;
}

export interface FormReport {
  readonly onStatus: (sentence: string) => void;
  readonly onProblem: (sentence: string | undefined) => void;
}

export interface ScenarioForm extends SettingForm, FormReport {
  readonly edit: ScenarioEdit;
  readonly setWeights: SetWeights;
  /** How weights are drawn from now on; on the screen they are drawn at once. */
  readonly setInitialization: (initialization: Initialization) => string | undefined;
  /** The clipping threshold with which clipping starts. */
  readonly firstThreshold: (per: ClipSettings['per']) => number;
}
