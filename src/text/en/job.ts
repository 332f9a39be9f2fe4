/** Words of work that a panel does by itself and that takes a while. */

export const job = {
  computing: (what: string) => `Computing ${what}:`,
  stopped: (what: string, percent: number) => `Stopped at ${percent}%: ${what}.`,
  stop: 'Stop',
  goOn: 'Continue',
  onItsWay: 'not computed yet',
};
