/** The second window of a lecture, with stores of its own. */
import type { ComponentType } from 'react';
import { speakerIdIn } from './link/speakerId';

export function speakerAt(hash: string): (() => Promise<ComponentType>) | undefined {
  const id = speakerIdIn(hash);
  if (id === undefined) return undefined;
  return async () => {
    const { Speaker } = await import('./page/speakerOnRequest');
    return () => <Speaker id={id} />;
  };
}
