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
