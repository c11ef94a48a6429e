import { teamOf } from '../../lab-server/game/rules.ts';
import type { Shell } from '../shell/shell.ts';
import type { GameClient } from './client.ts';

/** Players that are listed. */
const LISTED = 8;

/** Who has painted most, our own player always among them. */
export function showScores(shell: Shell, client: GameClient): void {
	const ranks = client.ranks();
	const shown = ranks.filter(({ id, place }) => place <= LISTED || id === client.id);
	shell.part('players').replaceChildren(
		...shown.map(({ id, place, painted }) => {
			const item = document.createElement('li');
			item.value = place;
			item.dataset['team'] = `${teamOf(id)}`;
			item.toggleAttribute('data-own', id === client.id);
			const name = document.createElement('span');
			shell.named(name, () => shell.nameOf({ id, name: client.nameOf(id) }));
			const count = document.createElement('b');
			count.textContent = `${painted}`;
			item.append(name, ' ', count);
			return item;
		}),
	);
}

/** What a second of the game takes, counted and shown once a second. */
export class Measures {
	readonly #utf8 = new TextEncoder();
	#bytes = 0;
	#frames = 0;
	#since = performance.now();

	received(data: string | ArrayBuffer): void {
		this.#bytes += typeof data === 'string' ? this.#utf8.encode(data).length : data.byteLength;
	}

	drawn(): void {
		this.#frames += 1;
	}

	show(shell: Shell, { waits, world }: GameClient): void {
		const now = performance.now();
		const seconds = (now - this.#since) / 1000;
		const middle = waits.toSorted((one, other) => one - other)[Math.floor(waits.length / 2)];
		shell.part('wait').textContent = middle === undefined ? '–' : shell.say('ms', { ms: Math.round(middle) });
		shell.part('received').textContent = shell.say('rate', { bytes: Math.round(this.#bytes / seconds) });
		shell.part('corrections').textContent = `${world.corrections}`;
		shell.part('frames').textContent = shell.say('pictures', { frames: Math.round(this.#frames / seconds) });
		this.#bytes = 0;
		this.#frames = 0;
		this.#since = now;
	}
}
