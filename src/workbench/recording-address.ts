/**
 * @param lab `<group>/<lab>`
 * @returns where a page finds the run that the lab begins with, as `packRecording` writes it
 */
export const recordingAddress = (lab: string): string => `/recordings/${lab}/packed.json`;
