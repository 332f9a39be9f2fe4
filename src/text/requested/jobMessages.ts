/** Words of work that a panel does by itself and that takes a while. */

export const job = {
  computing: (what: string) => `Computing ${what}:`,
  stopped: (what: string, percent: number) => `Stopped ${what} at ${percent} %.`,
  stop: 'Stop',
  goOn: 'Go on',
  onItsWay: 'on its way',
};
