/** A lesson of the course. */
export interface CourseLesson {
	/** Its page: `lessons/<slug>`. */
	readonly slug: string;
	/** The lessons that a reader should have done before. */
	readonly requires: readonly string[];
	/** Reading it and doing all of it, in minutes. */
	readonly minutes: number;
}

/**
 * The course, in the order in which it is read. Sidebar, lists, links to the next lesson and tests follow this table; a lesson
 * whose page has not been written yet is in none of them.
 */
export const CURRICULUM: readonly CourseLesson[] = [
	{
		slug: 'why-websocket',
		requires: [],
		minutes: 20,
	},
	{
		slug: 'creating-sockets',
		requires: [],
		minutes: 35,
	},
	{
		slug: 'events',
		requires: ['creating-sockets'],
		minutes: 25,
	},
	{
		slug: 'handshake',
		requires: ['creating-sockets', 'events'],
		minutes: 40,
	},
	{
		slug: 'frames',
		requires: ['handshake'],
		minutes: 30,
	},
	{
		slug: 'data',
		requires: ['events', 'frames'],
		minutes: 35,
	},
	{
		slug: 'flow-control',
		requires: ['frames', 'data'],
		minutes: 30,
	},
	{
		slug: 'closing',
		requires: ['events', 'frames'],
		minutes: 30,
	},
	{
		slug: 'ready-state',
		requires: ['events', 'closing'],
		minutes: 30,
	},
	{
		slug: 'heartbeats',
		requires: ['frames', 'closing', 'ready-state'],
		minutes: 25,
	},
	{
		slug: 'reconnecting',
		requires: ['closing', 'heartbeats'],
		minutes: 40,
	},
	{
		slug: 'subprotocols-and-extensions',
		requires: ['handshake', 'frames'],
		minutes: 30,
	},
	{
		slug: 'security',
		requires: ['handshake', 'closing'],
		minutes: 30,
	},
	{
		slug: 'debugging',
		requires: ['handshake', 'frames', 'closing'],
		minutes: 35,
	},
	{
		slug: 'build-a-chat',
		requires: ['data', 'ready-state', 'reconnecting', 'security'],
		minutes: 35,
	},
	{
		slug: 'build-a-ticker',
		requires: ['data', 'flow-control', 'reconnecting'],
		minutes: 45,
	},
	{
		slug: 'build-a-game',
		requires: ['data', 'reconnecting'],
		minutes: 40,
	},
	{
		slug: 'the-server-side',
		requires: ['handshake', 'closing', 'heartbeats'],
		minutes: 50,
	},
];
