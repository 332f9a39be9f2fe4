/**
 * What a view is shown on. The shells set it: the page, a frame, the stage of Present, a slide, paper. Views and the kit read
 * it, and choose by it what they show; stylesheets read it from the shell's root, as `[data-medium~="stage"]`.
 */
import { createContext, useContext } from 'react';
import './medium.css';

export type MediumKind = 'screen' | 'frame' | 'stage' | 'slide' | 'paper';

export interface Medium {
  readonly kind: MediumKind;
  /** Whether a reader can press, choose or open anything there. */
  readonly controls: boolean;
  /** What becomes of rows without room: they are scrolled, a few of them stand for all, or the medium grows. */
  readonly overflow: 'scroll' | 'fold' | 'whole';
}

export const media = {
  screen: { kind: 'screen', controls: true, overflow: 'scroll' },
  frame: { kind: 'frame', controls: true, overflow: 'scroll' },
  stage: { kind: 'stage', controls: false, overflow: 'fold' },
  slide: { kind: 'slide', controls: false, overflow: 'fold' },
  paper: { kind: 'paper', controls: false, overflow: 'whole' },
} as const satisfies { readonly [Kind in MediumKind]: Medium & { readonly kind: Kind } };

export const MediumContext = createContext<Medium>(media.screen);

export function useMedium(): Medium {
  return useContext(MediumContext);
}

/** The attribute of a shell's root. A slide is laid out as the stage is, so it has both names. */
export function mediumAttribute({ kind }: Medium): { readonly 'data-medium': string } {
  return { 'data-medium': kind === 'slide' ? 'stage slide' : kind };
}

/** The media on which a part of a view is left out, because it only chooses, changes or opens: `{...notOn('stage', 'paper')}`. */
export function notOn(...kinds: readonly ('stage' | 'slide' | 'paper')[]): { readonly 'data-not-on': string } {
  return { 'data-not-on': kinds.join(' ') };
}
