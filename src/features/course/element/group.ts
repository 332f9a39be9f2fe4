/** Elements of one group show one state: what the reader does in one frame, the others are set to. Each keeps its own views and look. */
import type { BatchGradientState } from './published';

export interface Member {
  readonly group: string | null;
  readonly take: (state: BatchGradientState) => void;
}

const members = new Set<Member>();
/** What each group shows, for a frame that loads late. */
const shown = new Map<string, BatchGradientState>();
const waiting = new Map<string, Member>();

/** Joins until the returned function is called. */
export function join(member: Member): () => void {
  members.add(member);
  return () => members.delete(member);
}

/** The reader changed the state in one frame. Several changes in a row are one for the others, the last. */
export function tell(from: Member, state: BatchGradientState): void {
  const { group } = from;
  if (group === null) return;
  shown.set(group, shared(state));
  if (!waiting.has(group)) setTimeout(() => pass(group), 16);
  waiting.set(group, from);
}

function pass(group: string): void {
  const from = waiting.get(group);
  const state = shown.get(group);
  waiting.delete(group);
  if (!state) return;
  for (const member of members) if (member !== from && member.group === group) member.take(state);
}

export function shownIn(group: string | null): BatchGradientState | undefined {
  return group === null ? undefined : shown.get(group);
}

/** Without the keys of one frame: its views, what a view keeps for itself, and its look. */
export function shared(state: BatchGradientState): BatchGradientState {
  return Object.fromEntries(
    Object.entries(state).filter(([key]) => !key.includes('.') && !['view', 'theme', 'scale', 'lang'].includes(key)),
  );
}
