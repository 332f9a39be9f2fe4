/** In a lesson, a press shows the answer of an open question, then the next scene. */

import { NoteText, StagedStopContext } from '../../../../kit';
import { messages } from '../../../../text';
import type { ShownScene } from '../link/messages';
import { wholeStep } from './wholeStep';

interface SceneProps {
  readonly scene: ShownScene;
}

/** What stands on the stage: the scene, and its question. */
export function Scene({ scene: { number, of, title, prompt } }: SceneProps) {
  return (
    <>
      <p className="speaker-quiet">{messages.speaker.scene(number, of)}</p>
      <div className="speaker-sentence">
        <NoteText text={title} />
      </div>
      {prompt !== undefined && <NoteText text={prompt} />}
    </>
  );
}

/** What the next press shows. */
export function NextScene({ scene: { answer, next }, asks }: SceneProps & { readonly asks: boolean }) {
  const words = messages.speaker;
  const [head, text] = asks ? [words.showsAnswer, answer] : [words.nextScene, next];
  if (text === undefined) return <p className="speaker-sentence">{asks ? head : words.endOfLesson}</p>;
  return (
    <StagedStopContext value={wholeStep}>
      <p>{head}</p>
      <div className="speaker-sentence">
        <NoteText text={text} />
      </div>
    </StagedStopContext>
  );
}
