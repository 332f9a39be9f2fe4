/** Long computations that a panel starts by itself. */

export const job = {
  computing: (what: string) => `Computing ${what}:`,
  stopped: (what: string, percent: number) => `Stopped at ${percent}%: ${what}.`,
  stop: 'Stop',
  resume: 'Continue',
};
