/**
 * @param lab `<group>/<lab>`
 * @returns where a page finds the run that the lab begins with, as `packRecording` writes it
 */
export const recordingAddress = (lab: string): string => `/recordings/${lab}/packed.json`;

/**
 * @param lab of an exercise
 * @returns where the recorded run of its solution is, a file of ours with its code
 */
export const solutionAddress = (lab: string): string => `/recordings/${lab}/solution.json`;
