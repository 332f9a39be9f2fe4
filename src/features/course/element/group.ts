/**
 * Elements of one group show one state: what the reader or the page does in one frame, the others are set to. Each keeps
 * its own views and look.
 */
import type { BatchGradientState } from './published';

export interface Member {
  readonly group: string | null;
  /** Resolves when the frame shows it, or cannot. */
  readonly take: (state: BatchGradientState) => Promise<unknown>;
}

const members = new Set<Member>();
/** What each group shows, for a frame that loads late. An element without a group has none. */
const shown = new Map<string | null, BatchGradientState>();
const waiting = new Map<string, Member>();
/** How many of the page's deeds a member does not show yet. What the reader changes there would undo them. */
const behind = new Map<Member, number>();

export function join(member: Member): void {
  members.add(member);
}

export function leave(member: Member | undefined): void {
  if (!member) return;
  members.delete(member);
  behind.delete(member);
}

/** The reader changed the state in one frame. Several changes in a row are one for the others, the last. */
export function tell(from: Member, state: BatchGradientState): void {
  const { group } = from;
  if (group === null || behind.has(from)) return;
  shown.set(group, shared(state));
  if (!waiting.has(group)) setTimeout(() => pass(group), 16);
  waiting.set(group, from);
}

/** The page acts on one frame. The returned function ends it: with the state that follows, or with none if it was refused. */
export function begin(from: Member): (state?: BatchGradientState) => void {
  const { group } = from;
  if (group === null) return () => undefined;
  // What the reader did before comes before it.
  pass(group);
  const all = inGroup(group);
  for (const member of all) behind.set(member, (behind.get(member) ?? 0) + 1);
  return (state) => {
    if (state) shown.set(group, shared(state));
    const others = inGroup(group).filter((member) => member !== from);
    const taken = new Map(state && others.map((member) => [member, member.take(shared(state))]));
    for (const member of all) void Promise.resolve(taken.get(member)).finally(() => catchUp(member));
  };
}

function catchUp(member: Member): void {
  const more = (behind.get(member) ?? 0) - 1;
  if (more > 0) behind.set(member, more);
  else behind.delete(member);
}

function pass(group: string): void {
  const from = waiting.get(group);
  const state = shown.get(group);
  waiting.delete(group);
  if (!from || !state) return;
  for (const member of inGroup(group)) if (member !== from) void member.take(state);
}

function inGroup(group: string): readonly Member[] {
  return [...members].filter((member) => member.group === group);
}

export function shownIn(group: string | null): BatchGradientState | undefined {
  return shown.get(group);
}

/** Without the keys of one frame: its views, what a view keeps for itself, and its look. */
export function shared(state: BatchGradientState): BatchGradientState {
  return Object.fromEntries(
    Object.entries(state).filter(([key]) => !key.includes('.') && !['view', 'theme', 'scale', 'lang'].includes(key)),
  );
}
