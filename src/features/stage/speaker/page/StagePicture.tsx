/** A small picture of the stage, made of the same parts from the same state: laid out as on the stage, and drawn in the room that is free. */

import { type RefObject, useRef } from 'react';
import { MediumContext, media, mediumAttribute, PanelPictureContext, remeasure, useFit } from '../../../../kit';
import type {} from '../../../../store';
import { messages } from '../../../../text';
import { CaptionContext, Staged, StagedFormula, type ToldBeat } from '../../../../views';
import { hasFormula, StagePanels, useOnPanels } from '../../present/StagePanels';
import { fitsOnPanels, partsOfType } from '../../present/useStageType';
import { useTold } from '../../present/useTold';
import type { EnlargedName } from '../../state';
import '../../../../kit/medium/presented.css';
import '../../present/presentStage.css';
import '../../present/stageLine.css';
import '../../present/stageMarks.css';
import './stagePicture.css';

interface StagePictureProps {
  readonly beats: readonly ToldBeat[];
  readonly beat: ToldBeat;
  readonly enlarged: EnlargedName | undefined;
  /** Has the picture, and the sentence whose numbers are lit in it. */
  readonly place: RefObject<HTMLElement | null>;
}

export function StagePicture({ beats, beat, enlarged, place }: StagePictureProps) {
  const root = useRef<HTMLDivElement>(null);
  const now = useRef(1);
  const on = useOnPanels(beat, enlarged);
  useTold(place, beat, '.speaker-now .speaker-sentence');
  useFit(root, {
    content: `${on.part} ${on.view} ${beat.phase}`,
    steps: partsOfType(on),
    apply(part) {
      now.current = part;
      // Smaller type on the stage is a larger stage for the same type.
      root.current?.style.setProperty('--part', String(part));
      root.current?.toggleAttribute('data-larger', part > 1);
      remeasure();
    },
    fits: () => (on.part !== 'view' && on.part !== 'formulas') || fitsOnPanels(root.current, now.current),
    otherwise: 1,
  });
  return (
    <div className="stack stage-picture" aria-hidden="true" inert>
      <p className="speaker-quiet">{messages.speaker.now}</p>
      {/* The layout of the stage: its panels scroll, which shows that their type is too large. */}
      <div className="stage-picture-room" data-layout="wide" ref={root}>
        <div className={`present-stage is-${on.part}`} {...mediumAttribute(media.stage)}>
          <MediumContext value={media.stage}>
            <Staged beats={beats} beat={beat}>
              <PanelPictureContext value={true}>
                <CaptionContext value={untold}>
                  <StagePanels on={on} beats={beats} beat={beat} hasLesson={false} />
                </CaptionContext>
              </PanelPictureContext>
              {hasFormula(on) && <StagedFormula beats={beats} beat={beat} />}
            </Staged>
          </MediumContext>
        </div>
      </div>
    </div>
  );
}

function untold(): void {
  // The stage says the view's sentence, and the window has it beside the picture.
}
