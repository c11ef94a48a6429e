import { type Chat, joinChat } from '../../../../src/apps/chat/client.ts';
import type { Server } from './servers.ts';

/** Somebody with the page of the chat open: the page's own client, which comes back by itself. */
export class Member {
	readonly name: string;
	readonly #chat: Chat;
	readonly #servers: readonly Server[];
	#at: number;
	/** What was heard, in order. */
	readonly heard: string[] = [];
	/** Names of who is there. */
	people: readonly string[] = [];
	/** How often the room was entered. */
	welcomes = 0;
	#watchers: (() => void)[] = [];

	/** @param at the server that is tried first; then the others, by turns, as a proxy would have it */
	constructor(servers: readonly Server[], at: number, room: string, name: string) {
		this.name = name;
		this.#servers = servers;
		this.#at = at - 1;
		const addressOf = ({ since, era }: { since: number; era: string | null }) => {
			this.#at = (this.#at + 1) % this.#servers.length;
			const query = new URLSearchParams({ name, member: `${name}-secret`, since: String(since) });
			if (era !== null) query.set('era', era);
			return `ws://127.0.0.1:${this.#servers[this.#at]?.port}/chat/${encodeURIComponent(room)}?${query}`;
		};
		const changed = () => {
			for (const watcher of this.#watchers) watcher();
		};
		this.#chat = joinChat(
			addressOf,
			{
				standing() {},
				welcome: (_, people) => {
					this.welcomes += 1;
					this.people = people.map((person) => person.name);
					changed();
				},
				people: (people) => {
					this.people = people.map((person) => person.name);
					changed();
				},
				said: ({ id, from, text }) => {
					this.heard.push(`${id} ${from.name}: ${text}`);
					changed();
				},
				missed: (count) => this.heard.push(`missed ${count}`),
				sent: changed,
				typing: (person) => {
					this.heard.push(`${person.name} types`);
					changed();
				},
			},
			'ref-',
		);
	}

	say(text: string): void {
		if (!this.#chat.say(text)) throw new Error('too many messages are under way');
	}

	typing(): void {
		this.#chat.typing();
	}

	/** Resolves when it is so. */
	until(is: (member: Member) => boolean): Promise<void> {
		return new Promise((resolve) => {
			const look = () => {
				if (!is(this)) return;
				this.#watchers = this.#watchers.filter((watcher) => watcher !== look);
				resolve();
			};
			this.#watchers.push(look);
			look();
		});
	}

	leave(): void {
		this.#chat.link.close();
	}
}
