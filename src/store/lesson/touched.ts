/**
 * Whether the learner has left what the scene shows, so that a way back is offered. What the scene asks for is no reason:
 * selecting, the settings of its views, its slider, its links, the batches of its question.
 */
import type { Scene } from '../../lessons';
import { type Inline, inlinesOf } from '../../prose';
import { type Entry, isReadersKey, isViewKey, readHash } from '../address/addressKeys';
import type { Addressable } from '../address/screenEntries';
import { changedEntries, type ScenePlace, sceneOf } from './sceneState';

export function isTouched(state: Addressable, place: ScenePlace): boolean {
  const scene = sceneOf(place);
  const linked = linkedKeys(scene);
  return changedEntries(state, place).some((entry) => {
    const [key] = entry;
    const isFree = isReadersKey(key) || isViewKey(key) || freeKeys.includes(key) || linked.has(key);
    return !isFree && !isArranged(key, scene) && !isSlid(entry, scene);
  });
}

/** A note of the link is beside the scene. */
const freeKeys: readonly string[] = ['sample', 'weight', 'focus', 'note'];

/** Arranged batches make the scenario the learner's own. */
function isArranged(key: string, { question }: Scene): boolean {
  return question?.kind === 'batch' && ['example', 'scenario'].includes(key);
}

function isSlid([key, value]: Entry, { slider, state }: Scene): boolean {
  if (key !== 'set' || !slider) return false;
  const own = readHash(state.text).entries.get('set')?.split(',') ?? [];
  const weight = `:weight.${slider.weight.text}:`;
  return value.split(',').every((one) => own.includes(one) || one.includes(weight));
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
