/** The attributes of an element that a script has changed, name by name: what is not known costs itself only, and is left out. */
import { exampleNamed } from '../../../scenario';
import { type GivenState, lockNames, readLockNames, readViewNames, type State } from '../../../store';
import { messages } from '../../../text';

interface Judged {
  /** What can be used; undefined: nothing may change. */
  readonly set: GivenState | undefined;
  /** For the author: what was left out, with the name of its attribute. */
  readonly left: readonly { readonly attribute: string; readonly sentence: string }[];
}

export function judged(set: GivenState, { otherKeys }: Pick<State, 'otherKeys'>): Judged {
  const entries = new Map(set.entries);
  const { linkProblems, expected, hostMessages } = messages;
  const example = entries.get('example');
  if (example !== undefined && !entries.has('scenario') && !exampleNamed(example)) {
    const sentence = hostMessages.unknownExample(example.slice(0, 40));
    return { set: undefined, left: [{ attribute: 'example', sentence }] };
  }
  const { views, unknown } = readViewNames(entries.get('embed') ?? '');
  const { locks, unknown: others } = readLockNames(entries.get('lock') ?? '');
  const unknownLocks = others.filter((name) => name !== '');
  if (unknown.length > 0) put('embed', views);
  if (unknownLocks.length > 0) put('lock', locks);
  /** Where nothing that is known is left, what holds goes on holding. */
  function put(key: string, known: readonly string[]): void {
    const value = known.length > 0 ? known.join(',') : otherKeys[key];
    if (value === undefined) entries.delete(key);
    else entries.set(key, value);
  }
  return {
    set: { ...set, entries },
    left: [
      ...unknown.map((name) => ({ attribute: 'views', sentence: linkProblems.unknownView(name).inLink })),
      ...unknownLocks.map((name) => ({
        attribute: 'lock',
        sentence: hostMessages.unknownLock(name.slice(0, 40), expected.oneOf(lockNames)),
      })),
    ],
  };
}
