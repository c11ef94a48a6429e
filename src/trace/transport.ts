/** How a run reached the lab server: over TCP, or in the memory of its page, where frames are the same and there is no TCP. */
export type Transport = 'wire' | 'page';
