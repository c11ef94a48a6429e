/** An application that a class uses together: `/apps/<name>/`. */
export interface App {
	readonly name: AppName;
	/** The lesson in which it is built. */
	readonly lesson: string;
	/** What its "read its code" view shows, from the root of the project on: each side has fewer than 200 lines together. */
	readonly client: readonly string[];
	readonly server: readonly string[];
	/** What both stand on: the format of messages, the elements of the page. */
	readonly beside: readonly string[];
}

export type AppName = 'chat' | 'ticker' | 'game';

/**
 * The applications, in the order in which they are listed. Sidebar, lists and tests follow this table; one whose page has not been
 * written yet is in none of them.
 */
export const APPS: readonly App[] = [
	{
		name: 'chat',
		lesson: 'build-a-chat',
		client: ['src/apps/keep-connected.ts', 'src/apps/chat/client.ts'],
		server: ['src/lab-server/scenarios/chat.ts', 'src/lab-server/chat/room.ts'],
		beside: ['src/lab-server/chat/messages.ts', 'src/lab-server/chat/shared-room.ts', 'src/apps/chat/page.ts'],
	},
	{
		name: 'ticker',
		lesson: 'build-a-ticker',
		client: ['src/apps/ticker/client.ts', 'src/apps/ticker/price-table.ts', 'src/apps/ticker/quote.ts'],
		server: ['src/lab-server/scenarios/ticker.ts', 'src/lab-server/ticker/quotes.ts'],
		beside: ['src/lab-server/ticker/messages.ts', 'src/apps/keep-connected.ts', 'src/apps/ticker/page.ts'],
	},
	{
		name: 'game',
		lesson: 'build-a-game',
		client: ['src/apps/game/prediction.ts', 'src/apps/game/track.ts', 'src/apps/game/state-seen.ts'],
		server: ['src/lab-server/game/rules.ts', 'src/lab-server/game/world.ts', 'src/lab-server/game/players.ts'],
		beside: [
			'src/lab-server/game/messages.ts',
			'src/lab-server/game/room.ts',
			'src/lab-server/scenarios/game.ts',
			'src/apps/keep-connected.ts',
			'src/apps/game/client.ts',
			'src/apps/game/world-seen.ts',
			'src/apps/game/page.ts',
		],
	},
];
