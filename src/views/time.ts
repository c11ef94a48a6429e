/** @returns milliseconds since the run began, with a tenth */
export const timeOf = (t: number): string => t.toFixed(1);
