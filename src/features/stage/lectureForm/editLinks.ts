/** Edits of a lecture's list of links, as functions of the list. */
import type { LectureLink } from '../lecture';

type Links = readonly LectureLink[];

/** Links dragged as a group keep their order; `before`: the place of the link that they are put before. */
export function withMoved(links: Links, moved: ReadonlySet<number>, before: number): Links {
  const chosen = links.filter((_, index) => moved.has(index));
  const rest = (from: number, to: number): Links =>
    links.slice(from, to).filter((_, index) => !moved.has(from + index));
  return [...rest(0, before), ...chosen, ...rest(before, links.length)];
}

export function withoutLink(links: Links, at: number): Links {
  return links.filter((_, index) => index !== at);
}

export function withNote(links: Links, at: number, note: string): Links {
  return links.map((link, index) => {
    if (index !== at) return link;
    const { note: _, ...rest } = link;
    return note === '' ? rest : { ...rest, note };
  });
}
