import { inOneLine } from '../../i18n/in-one-line.ts';
import type { News } from '../../lab-server/game/messages.ts';
import { STEP } from '../../lab-server/game/rules.ts';
import { keepConnected } from '../keep-connected.ts';
import type { Shell } from '../shell/shell.ts';
import { startApp } from '../shell/start-app.ts';
import { delayBytes, GameClient } from './client.ts';
import { startRobot } from './robot.ts';
import { Measures, showScores } from './scoreboard.ts';
import { Screen } from './screen.ts';
import { Steering } from './steering.ts';

/** Robots of one page at most. */
const MOST_ROBOTS = 5;
/** How long it is said who has won, and how often the state of the game is said to those who hear it, in ms. */
const BANNER = 6_000;
const SAID_EVERY = 10_000;

let bannerEnd: ReturnType<typeof setTimeout> | undefined;

startApp((shell) => {
	const canvas = shell.part('floor', HTMLCanvasElement);
	const screen = new Screen(canvas);
	const steering = new Steering(canvas, screen);
	const client = new GameClient((bytes) => link.send(bytes));
	const measures = new Measures();
	let plays = shell.query.get('as') === 'player';

	const link = keepConnected(
		() =>
			shell.address('/game', {
				room: shell.room,
				name: shell.name,
				as: plays ? 'player' : 'watcher',
				member: plays ? shell.member : null,
			}),
		{
			standing: (standing) => shell.standing(standing),
			message(data) {
				measures.received(data);
				const news = client.message(data, performance.now());
				if (news !== null) hear(news);
			},
			open: askForDelay,
		},
	);

	const [delay, jitter] = [shell.part('delay', HTMLInputElement), shell.part('jitter', HTMLInputElement)];
	function askForDelay(): void {
		link.send(delayBytes(delay.valueAsNumber, jitter.valueAsNumber));
		shell.part('delay-value').textContent = shell.say('ms', { ms: delay.value });
		shell.part('jitter-value').textContent = shell.say('ms', { ms: jitter.value });
	}
	for (const slider of [delay, jitter]) slider.addEventListener('input', askForDelay);

	function hear(news: News): void {
		if (news.type === 'round' && news.last !== null) showWinner(shell, news.last);
		if (news.type === 'refused') banner(shell, shell.say(`refused-${news.reason}`));
		if (news.type === 'scores') showScores(shell, client);
	}

	const isOn = (name: string) => shell.part(name, HTMLInputElement).checked;
	function look(): void {
		client.world.switches = {
			prediction: isOn('prediction'),
			reconciliation: isOn('reconciliation'),
			interpolation: isOn('interpolation'),
		};
	}
	for (const name of ['prediction', 'reconciliation', 'interpolation'])
		shell.part(name).addEventListener('change', look);
	look();

	const ownPlace = () => {
		const now = performance.now();
		return client.world.drawn(now, STEP).find(({ id }) => id === client.id)?.place ?? null;
	};
	setInterval(() => client.step(steering.keys(ownPlace()), performance.now()), STEP);

	function picture(now: number): void {
		const { world, id } = client;
		screen.draw(world, {
			players: world.drawn(now, STEP),
			own: id,
			server: isOn('server') ? world.ownOnServer : null,
			nameOf: (player) =>
				isOn('names') || player === id ? shell.nameOf({ id: player, name: client.nameOf(player) }) : null,
		});
		measures.drawn();
		requestAnimationFrame(picture);
	}
	requestAnimationFrame(picture);

	setInterval(() => {
		measures.show(shell, client);
		showTime(shell, client);
	}, 1000);
	showTime(shell, client);
	setInterval(() => say(shell, client), SAID_EVERY);

	play(shell, canvas, (as) => {
		plays = as;
		link.renew();
	});
	robots(shell);
	return link;
});

/** The door: who plays says a name, who watches can come in later. */
function play(shell: Shell, canvas: HTMLCanvasElement, become: (plays: boolean) => void): void {
	const name = shell.part('own-name', HTMLInputElement);
	const [door, leave] = [shell.part('door', HTMLFormElement), shell.part('leave')];
	const show = (plays: boolean) => {
		door.hidden = plays;
		leave.hidden = !plays;
		shell.root.dataset['plays'] = `${plays}`;
	};
	name.value = shell.name;
	show(shell.query.get('as') === 'player');
	const turn = (plays: boolean) => {
		const address = new URL(location.href);
		address.searchParams.delete('name');
		address.searchParams.set('as', plays ? 'player' : 'watcher');
		// A reload goes on as the same.
		history.replaceState(null, '', address);
		show(plays);
		become(plays);
	};
	door.addEventListener('submit', (event) => {
		event.preventDefault();
		shell.name = name.value.trim();
		turn(true);
		canvas.focus();
	});
	leave.addEventListener('click', () => turn(false));
}

function robots(shell: Shell): void {
	const [add, remove] = [shell.part('robot-add', HTMLButtonElement), shell.part('robot-remove', HTMLButtonElement)];
	let all: (() => void)[] = [];
	const show = () => {
		add.disabled = all.length >= MOST_ROBOTS;
		remove.disabled = all.length === 0;
	};
	add.addEventListener('click', () => {
		const name = shell.say('robot', { number: all.length + 1 });
		all.push(startRobot(shell.address('/game', { room: shell.room, name })));
		show();
	});
	remove.addEventListener('click', () => {
		for (const stop of all) stop();
		all = [];
		show();
	});
	show();
}

function banner(shell: Shell, text: string): void {
	const part = shell.part('banner');
	part.textContent = text;
	part.hidden = false;
	clearTimeout(bannerEnd);
	bannerEnd = setTimeout(() => {
		part.hidden = true;
	}, BANNER);
}

function showWinner(shell: Shell, [one = 0, two = 0]: readonly number[]): void {
	banner(shell, shell.say(one === two ? 'draw' : one > two ? 'wins1' : 'wins2', { one, two }));
}

function secondsLeft({ ends, world }: GameClient): number {
	return Math.max(0, Math.round(((ends - world.step) * STEP) / 1000));
}

function showTime(shell: Shell, client: GameClient): void {
	const tiles = client.world.tilesOfTeams();
	for (const team of [1, 2] as const)
		shell.part(`team-${team}`).textContent = shell.say('tiles', { tiles: tiles[team - 1] ?? 0 });
	shell.part('time').textContent = shell.say('seconds', { seconds: secondsLeft(client) });
}

/** For those who hear the game: how it stands, and where they are. */
function say(shell: Shell, client: GameClient): void {
	const [one, two] = client.world.tilesOfTeams();
	const all = shell.say('said', { one, two, seconds: secondsLeft(client) });
	const own = client.spokenOwn();
	shell.part('said').textContent =
		own === null ? all : inOneLine(all, shell.say('saidOwn', { ...own, team: shell.say(`team${own.team}`) }));
}
