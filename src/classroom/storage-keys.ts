/** Where a browser keeps its seat, and where the teacher's keeps the token. By themselves: every page asks for them. */
export const SEAT_KEY = 'wl:class';
export const DESK_KEY = 'wl:desk';
/** Whether the teacher's browser shows names, which others may read off its screen: `shown`, or nothing. */
export const NAMES_KEY = 'wl:desk:names';
/** Results that the class does not have yet. */
export const DUE_KEY = 'wl:class:due';
/** Snapshots of the teacher's, in one tab. */
export const SNAPSHOTS_KEY = 'wl:class:snapshots';
