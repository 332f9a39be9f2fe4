/**
 * After the first visit the app needs no network: a service worker (`scripts/serviceWorker.ts`) keeps the files of one version. A newer
 * version waits until the reader agrees, so that no lecture is interrupted by it.
 */
import { hasFilesBeside } from '../../kit';
import { messages } from '../../text';
import './updateOffer.css';

/** Milliseconds in which a newer version usually takes over. */
const patience = 3000;

/** Only for a page of its own; a frame belongs to its page. Browsers refuse it where storage is not allowed. */
export async function startOffline(): Promise<void> {
  // Everything in one file has no other files to keep.
  if (!hasFilesBeside()) return;
  try {
    const registration = await navigator.serviceWorker.register('./sw.js');
    const offer = (): void => {
      // Without a controller it is the first version, and there is nothing to replace.
      const { waiting } = registration;
      if (waiting && navigator.serviceWorker.controller) void offerUpdate(registration, waiting);
    };
    offer();
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
  } catch {
    // The app works as before, with a network.
  }
}

async function offerUpdate(registration: ServiceWorkerRegistration, waiting: ServiceWorker): Promise<void> {
  await import('../../text/later');
  if (document.querySelector('.update-offer')) return;
  const words = messages.offline;
  const place = document.createElement('div');
  place.className = 'update-offer';
  place.role = 'status';
  const button = (text: string, onClick: () => void): HTMLButtonElement => {
    const element = document.createElement('button');
    Object.assign(element, { type: 'button', className: 'quiet-button', textContent: text, onclick: onClick });
    return element;
  };
  const reload = (): void => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting.postMessage('batch-gradient/update');
    setTimeout(() => void withoutFormer(registration), patience);
  };
  place.append(
    words.available,
    button(words.reload, reload),
    button(words.later, () => place.remove()),
  );
  document.body.append(place);
}

/** Some browsers leave a newer version waiting for a former one that they take for busy. Without either, the page comes from the server, which is asked first. */
async function withoutFormer(registration: ServiceWorkerRegistration): Promise<void> {
  try {
    const { ok } = await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
    let former: ServiceWorkerRegistration | undefined = registration;
    // Another page that has just been opened registers, and so brings back what was unregistered.
    for (let tries = 0; ok && former && tries < 3; tries++) {
      if (!(await former.unregister())) return;
      former = await navigator.serviceWorker.getRegistration();
    }
    if (ok) location.reload();
  } catch {
    // The server cannot be reached: the newer version takes over when the page is closed.
  }
}
