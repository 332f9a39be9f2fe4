/** A view at a place of a link: as the page shows it, and as the stage tells it, beat by beat. */
import { act, cleanup, type RenderResult } from '@testing-library/react';
import { type ComponentType, Suspense, useState } from 'react';
import { MediumContext, media } from '../../../src/kit';
import { type ExplainerStore, StoreContext, type ViewName } from '../../../src/store';
import { messages } from '../../../src/text';
import { beatsOf, StagedFormula, tellingOf } from '../../../src/views';
import { BeatText } from '../../../src/views/Ledger/staged/StageCaption';
import { Staged } from '../../../src/views/Ledger/staged/Staged';
import { beatText, type ToldBeat } from '../../../src/views/shared/beats/beat';
import { CaptionContext } from '../../../src/views/shared/beats/beatContext';
import { viewNamed } from '../../../src/views/viewList';
import { renderIn } from '../../renderIn';
import '../../shell/browserInJsdom';

/** What comes on request, and what is computed in pieces. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await act(async () => new Promise((done) => setTimeout(done, 0)));
}

/** The view on the page, or on paper, ready to be read; `cleanup` removes it. */
export async function shownOnPage(
  store: ExplainerStore,
  view: ViewName,
  medium: (typeof media)[keyof typeof media] = media.screen,
): Promise<HTMLElement> {
  const View: ComponentType = viewNamed(view).View;
  const { container } = renderIn(
    store,
    <MediumContext value={medium}>
      <Suspense>
        <View />
      </Suspense>
    </MediumContext>,
  );
  await settled();
  return container;
}

export interface Told {
  readonly beat: string;
  readonly sentence: string;
  /** In TeX, above the sentence of network and ledger. */
  readonly formulas: readonly string[];
}

/** A view, or network and ledger, at the beats of a step; `only`: those whose texts these are. */
export async function toldOnStage(
  store: ExplainerStore,
  view: ViewName | undefined,
  only?: readonly string[],
): Promise<readonly Told[]> {
  const beats = beatsOf(tellingOf(store.getState(), view));
  const told: Told[] = [];
  let stage: RenderResult | undefined;
  for (const beat of beats) {
    if (only && !only.includes(beatText(beat))) continue;
    const { phase, part } = beat;
    act(() => store.getState().goTo({ phase, ...(part !== undefined && { part }) }));
    const shown = <StagedSentence view={view} beats={beats} beat={beat} />;
    // As in a hall, where a press changes the stage and does not build it anew.
    if (stage) stage.rerender(<StoreContext value={store}>{shown}</StoreContext>);
    else stage = renderIn(store, shown);
    // What a view's own sentence needs is computed in pieces.
    if (view) await settled();
    told.push(toldBy(stage.container, beat));
  }
  cleanup();
  return told;
}

interface SentenceProps extends At {
  readonly view: ViewName | undefined;
}

/** The caption; a view that has a sentence says it. */
function Sentence({ view, beats, beat }: SentenceProps) {
  const [own, say] = useState<string>();
  const View = view && viewNamed(view).View;
  return (
    <>
      {View && (
        <CaptionContext value={say}>
          <View />
        </CaptionContext>
      )}
      <p data-told>
        <BeatText view={view} beats={beats} beat={beat} own={own} />
      </p>
    </>
  );
}

interface At {
  readonly beats: readonly ToldBeat[];
  readonly beat: ToldBeat;
}

function StagedSentence({ view, beats, beat }: SentenceProps) {
  return (
    <MediumContext value={media.stage}>
      <Staged beats={beats} beat={beat}>
        <Suspense>
          <Sentence view={view} beats={beats} beat={beat} />
          {view === undefined && <StagedFormula beats={beats} beat={beat} />}
        </Suspense>
      </Staged>
    </MediumContext>
  );
}

function toldBy(stage: HTMLElement, beat: ToldBeat): Told {
  const shown = stage.querySelectorAll(`[role=group][aria-label="${messages.stage.formula}"] annotation`);
  const formulas = [...shown].map((one) => one.textContent);
  return { beat: beatText(beat), sentence: stage.querySelector('[data-told]')?.textContent ?? '', formulas };
}
