/**
 * Whether the learner has left what the scene shows, so that a way back is offered. What the scene asks for is no reason:
 * selecting, the settings of its views, its slider, its links, the batches of its question.
 */
import type { Scene } from '../../lessons';
import { type Inline, inlinesOf } from '../../prose';
import { isReadersKey, isViewKey, readHash } from '../address/addressKeys';
import type { AddressState } from '../address/addressState';
import type { Entry } from '../address/entries';
import { changedEntries, type ScenePlace, sceneOf, writtenEntries } from './sceneState';

export function isTouched(state: AddressState, place: ScenePlace): boolean {
  const scene = sceneOf(place);
  const linked = linkedKeys(scene);
  return changedEntries(state, place).some((entry) => {
    const [key] = entry;
    const isFree = isReadersKey(key) || isViewKey(key) || freeKeys.includes(key) || linked.has(key);
    return !isFree && !isArranged(key, scene) && !isSlid(entry, place);
  });
}

/** A note of the link is beside the scene. */
const freeKeys: readonly string[] = ['sample', 'weight', 'focus', 'note'];

/** Arranged batches make the scenario the learner's own. */
function isArranged(key: string, { question }: Scene): boolean {
  const isOfData = ['example', 'scenario'].includes(key);
  if (question?.kind === 'batch') return isOfData;
  // What a question allows to be moved; of a weight, only its own.
  const moves = question?.kind === 'make' ? question.allow.map(({ of }) => of.text) : [];
  if (key === 'learningRate') return moves.includes(key);
  return isOfData && moves.some((of) => /^(input|target|sampleWeight)\./.test(of));
}

function isSlid([key, value]: Entry, place: ScenePlace): boolean {
  if (key !== 'set') return false;
  const { slider, question } = sceneOf(place);
  const moved = question?.kind === 'make' ? question.allow.map(({ of }) => of.text) : [];
  const weights = [...moved, ...(slider ? [`weight.${slider.weight.text}`] : [])];
  const own = writtenEntries(place).get('set')?.split(',') ?? [];
  return value.split(',').every((one) => own.includes(one) || weights.some((weight) => one.includes(`:${weight}:`)));
}

function linkedKeys({ prose, after }: Scene): ReadonlySet<string> {
  const inlines = [prose, ...(after ? [after] : [])].flatMap(({ document }) => inlinesOf(document));
  return new Set(inlines.flatMap(hashesIn).flatMap((hash) => [...readHash(hash).entries.keys()]));
}

function hashesIn(inline: Inline): readonly string[] {
  if (inline.type === 'link') return 'hash' in inline.to ? [inline.to.hash] : [];
  if ('branches' in inline) return inline.branches.flat().flatMap(hashesIn);
  return 'inlines' in inline ? inline.inlines.flatMap(hashesIn) : [];
}
