/**
 * After the first visit the app needs no network: a service worker (`scripts/serviceWorker.ts`) keeps the files of one version. A newer
 * version waits until the reader agrees, so that no lecture is interrupted by it.
 */
import { hasFilesBeside } from '../../kit';
import { messages } from '../../text';
import './updateOffer.css';

/** Only for a page of its own; a frame belongs to its page. Browsers refuse it where storage is not allowed. */
export async function startOffline(): Promise<void> {
  // Everything in one file has no other files to keep.
  if (!hasFilesBeside()) return;
  try {
    const registration = await navigator.serviceWorker.register('./sw.js');
    const offer = async (): Promise<void> => {
      // Without a controller it is the first version, and there is nothing to replace.
      const { waiting } = registration;
      if (!waiting || !navigator.serviceWorker.controller) return;
      if (!(await answered(waiting, 'agreed'))) await offerUpdate(registration);
    };
    registration.addEventListener('updatefound', () =>
      registration.installing?.addEventListener('statechange', () => void offer()),
    );
    await offer();
  } catch {
    // The app works as before, with a network.
  }
}

async function offerUpdate(registration: ServiceWorkerRegistration): Promise<void> {
  await import('../../text/later');
  if (document.querySelector('.update-offer')) return;
  const words = messages.offline;
  const place = document.createElement('div');
  place.className = 'controls update-offer';
  place.role = 'status';
  const button = (text: string, onClick: () => void): HTMLButtonElement => {
    const element = document.createElement('button');
    Object.assign(element, { type: 'button', className: 'quiet-button', textContent: text, onclick: onClick });
    return element;
  };
  const reload = async (): Promise<void> => {
    // Another page may have agreed already, or a still newer version have come.
    if (registration.waiting) await answered(registration.waiting, 'update');
    location.reload();
  };
  place.append(
    words.available,
    button(words.reload, () => void reload()),
    button(words.later, () => place.remove()),
  );
  document.body.append(place);
}

/** Asks a newer version whether the reader has agreed to it, or tells it so: from then on, pages are of that version. */
function answered(version: ServiceWorker, what: 'agreed' | 'update'): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data === true);
    version.postMessage(`batch-gradient/${what}`, [port2]);
  });
}
