import type { News } from '../../lab-server/game/messages.ts';
import { STEP } from '../../lab-server/game/rules.ts';
import { inputBytes } from './client.ts';

/** Inputs after which a robot makes up its mind anew: so many at least, and so many more at most. */
const LEAST = 6;
const MORE = 24;
/** Keys that lead in each of eight directions. */
const DIRECTIONS = [1, 2, 4, 8, 5, 6, 9, 10];

/**
 * A player with a connection of its own that walks about: the server can't tell it from anybody else.
 *
 * @returns sends it away
 */
export function startRobot(address: string, random = Math.random): () => void {
	const socket = new WebSocket(address);
	let timer: ReturnType<typeof setInterval> | undefined;
	socket.onmessage = ({ data }) => {
		if (typeof data !== 'string' || timer !== undefined) return;
		const news: News = JSON.parse(data);
		if (news.type !== 'welcome' || news.you === null) return;
		const id = news.you;
		let number = news.input;
		let keys = 0;
		let left = 0;
		timer = setInterval(() => {
			if (left === 0) {
				keys = DIRECTIONS[Math.floor(random() * DIRECTIONS.length)] ?? 0;
				left = LEAST + Math.floor(random() * MORE);
			}
			left -= 1;
			number += 1;
			socket.send(inputBytes(id, number, keys));
		}, STEP);
	};
	socket.onclose = () => clearInterval(timer);
	return () => {
		clearInterval(timer);
		socket.close(1000);
	};
}
