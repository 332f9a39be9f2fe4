/** Types of embed.module.js, and of what embed.js adds to the page. Each build has this file beside them. */

/** Keys of the app's links (docs/address.md) with their values; `scenario` may be a scenario file as an object. */
export type BatchGradientState = Readonly<Record<string, string | number | object>>;

export type BatchGradientCommand = 'nextPhase' | 'previousPhase' | 'nextStep' | 'previousStep' | 'reset';

/** What `<batch-gradient>` takes as attributes, in camel case, and any other key of the app's links. */
export interface BatchGradientOptions {
  /** The views to show, such as `ledger,sum`; without them and without a lesson, the whole app. */
  readonly views?: string | readonly string[];
  /** The folder of the app; by default the one that the script is in. */
  readonly src?: string;
  /** `auto`, a number of pixels, or a length of CSS. By default as high as the content. */
  readonly height?: string | number;
  /** Elements with the same name share one state. */
  readonly group?: string;
  /** What a screen reader announces. */
  readonly title?: string;
  /** By default `lazy`. */
  readonly loading?: 'lazy' | 'eager';
  readonly sandbox?: string;
  readonly [key: string]: string | number | readonly string[] | undefined;
}

export interface BatchGradientElement extends HTMLElement {
  /** What the frame shows. A frame that is not loaded yet is loaded for it. */
  get(): Promise<BatchGradientState>;
  /** Changes what `state` names. It is refused, with the frame's own sentence, if the frame cannot show it. */
  set(state: BatchGradientState): Promise<BatchGradientState>;
  /** The promise has the state that follows. */
  command(name: BatchGradientCommand): Promise<BatchGradientState>;
}

/** Adds a `<batch-gradient>` to an element of the page. */
export function mount(parent: Element, options?: BatchGradientOptions): BatchGradientElement;

declare global {
  interface HTMLElementTagNameMap {
    'batch-gradient': BatchGradientElement;
  }
  /** From embed.js; embed.module.js exports the same. */
  var batchGradient: { readonly mount: typeof mount } | undefined;
}
