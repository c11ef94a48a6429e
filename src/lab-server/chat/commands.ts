import { fields, flag, Misread, number, orNull, text } from '../shared/misread.ts';

/** What happens in a room, as it stands in its log. `guest` is the number of a connection to the server that the command is from. */
export type ChatCommand =
	| {
			readonly do: 'join';
			readonly guest: number;
			readonly member: string | null;
			readonly name: string | null;
			/** From 0 up to but not including 1: what the era is made of where one begins with this. */
			readonly chance: number;
			/** One does, because the room has forgotten what was said. */
			readonly anew: boolean;
	  }
	| { readonly do: 'say'; readonly guest: number; readonly text: string; readonly ref: string | null }
	| { readonly do: 'typing' | 'leave'; readonly guest: number };

/** @throws Misread */
export function readCommand(value: unknown): ChatCommand {
	const { do: what, guest, ...rest } = fields(value);
	switch (what) {
		case 'join': {
			const { member, name, chance, anew } = rest;
			const who = { member: orNull(member, text), name: orNull(name, text) };
			return { do: what, guest: number(guest), ...who, chance: number(chance), anew: flag(anew) };
		}
		case 'say':
			return { do: what, guest: number(guest), text: text(rest['text']), ref: orNull(rest['ref'], text) };
		case 'typing':
		case 'leave':
			return { do: what, guest: number(guest) };
		default:
			throw new Misread('a command of a room', value);
	}
}
