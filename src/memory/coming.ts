/** What is on its way; undefined if it is there, so that nothing has to wait for it. */
export type Coming = Promise<void> | undefined;

/** What comes after `coming`: at once if that is there. */
export function afterComing(coming: Coming, next: () => Coming): Coming {
  return coming ? coming.then(next) : next();
}

export function allComing(all: readonly Coming[]): Coming {
  const missing = all.filter((one) => one !== undefined);
  return missing.length > 0 ? Promise.all(missing).then(() => undefined) : undefined;
}
