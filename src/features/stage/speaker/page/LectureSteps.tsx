/** The screens of the lecture: the one that is shown, and those that come. A click goes there. */
import { useEffect, useRef } from 'react';
import { useStore } from '../../../../store';
import { messages } from '../../../../text';
import { useLinkWords } from '../../lectureForm/useLinkWords';

const none = [] as const;

export function LectureSteps({ onGo }: { readonly onGo: (at: number) => void }) {
  const words = messages.lecture;
  const open = useStore((state) => state.lecture);
  const links = open?.lecture.links ?? none;
  const named = useLinkWords(links);
  const list = useRef<HTMLOListElement>(null);
  const at = open?.at;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen is shown
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current]');
    // Below it is what comes.
    if (list.current && current) list.current.scrollTop = current.offsetTop;
  }, [at]);
  if (!open) return null;
  return (
    <nav className="stack speaker-lecture" aria-label={words.title}>
      <h2>{words.progress(open.at, links.length)}</h2>
      <ol ref={list}>
        {links.map((link, index) => {
          const { name, problem } = named[index] ?? { name: link.address };
          return (
            // The places of links are their keys: two links may be the same.
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={index}>
              <button
                type="button"
                aria-current={index + 1 === open.at ? 'step' : undefined}
                disabled={problem !== undefined}
                title={problem === undefined ? undefined : words.bad(problem)}
                onClick={() => onGo(index + 1)}
              >
                {index + 1}. {problem === undefined ? name : words.passed(name)}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
