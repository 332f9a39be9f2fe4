/** A dot for each scene: a link to it, with its name. Then where one is, and at first how long the lesson takes. */
import type { MouseEvent } from 'react';
import { RovingGroup } from '../../kit/table/RovingGroup';
import { type State, useActions } from '../../store';
import { messages } from '../../text';
import { sceneHash } from './sceneLink';
import { placeWords, sceneName } from './titles';

export function SceneDots({ open }: { readonly open: NonNullable<State['lesson']> }) {
  const { lesson, scene } = open;
  const words = placeWords(lesson);
  const { enterScene } = useActions();
  const go = (event: MouseEvent, to: number): void => {
    // In a new tab it is a link like any other; here, the reader's own keys stay.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    enterScene(lesson, to);
  };
  return (
    <nav className="flow lesson-scenes" aria-label={words.all}>
      <span className="lesson-here">
        <RovingGroup className="row lesson-dots" rows={1} entry={{ row: 0, column: scene - 1 }}>
          {lesson.scenes.map((_, index) => {
            const name = words.named(index + 1, sceneName(lesson, index + 1));
            return (
              <a
                // biome-ignore lint/suspicious/noArrayIndexKey: a scene is its place in the lesson
                key={index}
                className="centred lesson-dot"
                href={sceneHash(lesson, index + 1)}
                title={name}
                aria-current={index + 1 === scene ? 'step' : undefined}
                data-past={index + 1 < scene || undefined}
                data-row={0}
                data-column={index}
                tabIndex={index + 1 === scene ? 0 : -1}
                onClick={(event) => go(event, index + 1)}
              >
                <span className="visually-hidden">{name}</span>
              </a>
            );
          })}
        </RovingGroup>
        <span className="soft lesson-place">{words.place(scene, lesson.scenes.length)}</span>
      </span>
      {scene === 1 && !lesson.quiz && (
        <span className="soft lesson-minutes" data-not-on="stage">
          {messages.lesson.minutes(lesson.minutes)}
        </span>
      )}
    </nav>
  );
}
