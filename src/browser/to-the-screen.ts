/**
 * For so long, in ms, what the page has just drawn is laid out, painted, rastered and handed to the screen on a machine of two cores that are
 * busy with a worker and the server too. Whatever the page does meanwhile holds it up.
 */
export const TO_THE_SCREEN = 50;
