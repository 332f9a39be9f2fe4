/**
 * The database of scenarios that are too large for a link. Texts and what is listed of them are written together, so that two tabs cannot
 * leave one without the other. Loaded on request.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

export interface ListedScenario {
  /** As in the link, `local:HASH`. */
  readonly link: string;
  readonly title: string;
  /** When it was last written or opened, in milliseconds since 1970. */
  readonly when: number;
  /** In characters. */
  readonly size: number;
}

interface Library extends DBSchema {
  texts: { key: string; value: string };
  listed: { key: string; value: ListedScenario };
}

/** The latest of them stay: at most so many, of so many characters together. */
const mostScenarios = 50;
const mostCharacters = 300_000_000;

/** Writes it as the latest, and removes the oldest that have no room beside it. Fails where the browser keeps nothing. */
export async function storeScenario(scenario: Omit<ListedScenario, 'when' | 'size'>, text: string): Promise<void> {
  if (text.length > mostCharacters) throw new Error('too large to keep');
  await within(async (library) => {
    const writing = library.transaction(['texts', 'listed'], 'readwrite');
    const [texts, listed] = [writing.objectStore('texts'), writing.objectStore('listed')];
    await Promise.all([
      texts.put(text, scenario.link),
      listed.put({ ...scenario, when: Date.now(), size: text.length }, scenario.link),
    ]);
    for (const link of beyondRoom(latestFirst(await listed.getAll()))) {
      await Promise.all([texts.delete(link), listed.delete(link)]);
    }
    await writing.done;
  });
}

/** The text of a scenario, which is thereby the latest; of the latest one without a link. */
export async function readScenario(
  wanted?: string,
): Promise<{ readonly link: string; readonly text: string } | undefined> {
  return within(async (library) => {
    const writing = library.transaction(['texts', 'listed'], 'readwrite');
    const listed = writing.objectStore('listed');
    const one = wanted === undefined ? latestFirst(await listed.getAll())[0] : await listed.get(wanted);
    const text = one && (await writing.objectStore('texts').get(one.link));
    if (one) await listed.put({ ...one, when: Date.now() }, one.link);
    await writing.done;
    return one && text !== undefined ? { link: one.link, text } : undefined;
  });
}

export async function listedScenarios(): Promise<readonly ListedScenario[]> {
  return within(async (library) => latestFirst(await library.getAll('listed')));
}

export async function removeScenario(link: string): Promise<void> {
  await within(async (library) => {
    const writing = library.transaction(['texts', 'listed'], 'readwrite');
    await Promise.all([writing.objectStore('texts').delete(link), writing.objectStore('listed').delete(link)]);
    await writing.done;
  });
}

/** Opened for each deed: a browser closes what is left open when its owner clears the site's data. */
async function within<Value>(deed: (library: IDBPDatabase<Library>) => Promise<Value>): Promise<Value> {
  const library = await openDB<Library>('batch-gradient-explainer', 1, {
    upgrade(database) {
      database.createObjectStore('texts');
      database.createObjectStore('listed');
    },
  });
  try {
    return await deed(library);
  } finally {
    library.close();
  }
}

function latestFirst(listed: readonly ListedScenario[]): readonly ListedScenario[] {
  return listed.toSorted((one, other) => other.when - one.when);
}

/** The links of those that the latest ones leave no room for. */
function beyondRoom(latest: readonly ListedScenario[]): readonly string[] {
  let characters = 0;
  return latest.flatMap(({ link, size }, index) => {
    characters += size;
    return index >= mostScenarios || characters > mostCharacters ? [link] : [];
  });
}
