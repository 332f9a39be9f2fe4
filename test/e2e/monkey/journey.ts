/** Takes a journey and watches it; what went wrong is told with all that is needed to go the same way again. */
import type { Page } from '@playwright/test';
import type { Servers } from '../servers';
import { listen } from '../support';
import type { Action, Journey } from './actions';
import { complaints, settled } from './invariants';
import { perform } from './perform';
import { openPlace } from './place';

export interface Trouble {
  /** How many actions it took; 0: opening the page was enough. */
  readonly after: number;
  readonly complaints: readonly string[];
  /** What each action met. */
  readonly log: readonly string[];
}

/** While a known defect is being mended, the monkey can be told to look for others: MONKEY_EXCEPT is a pattern. */
const excepted = process.env.MONKEY_EXCEPT ? new RegExp(process.env.MONKEY_EXCEPT) : undefined;

/** A frame that may open no tabs: the browser tells the console, and the app its reader, with the address (test/features/course/embed.spec.ts). */
const refusedTab = /'allow-popups' permission is not set/;

function isExcepted(complaint: string): boolean {
  return refusedTab.test(complaint) || (excepted?.test(complaint) ?? false);
}

/** Undefined where all went well. */
export async function take(page: Page, servers: Servers, journey: Journey): Promise<Trouble | undefined> {
  const heard: string[] = [];
  const log: string[] = [];
  listen(page, heard);
  const watch = async (place: Awaited<ReturnType<typeof openPlace>>): Promise<readonly string[]> => {
    const late = await settled(place);
    // Nothing more can be asked of a page that hangs.
    const all = late === undefined ? [...heard, ...(await complaints(place))] : [...heard, late];
    return all.filter((one) => !isExcepted(one));
  };
  const place = await openPlace(page, servers, journey);
  let found = await watch(place);
  if (found.length > 0) return { after: 0, complaints: found, log };
  for (const [index, action] of journey.actions.entries()) {
    const met = await perform(place, action);
    log.push(`${index + 1}. ${describe(action)}${met === '' ? '' : ` → ${met}`}`);
    found = await watch(place);
    if (found.length > 0) return { after: index + 1, complaints: found, log };
  }
  return undefined;
}

function describe({ kind, ...rest }: Action): string {
  const text = JSON.stringify(rest);
  return `${kind} ${text.length > 200 ? `${text.slice(0, 200)}…` : text}`;
}
