import { wholeNumber } from '../../i18n/whole-number.ts';
import { startApp } from '../shell/start-app.ts';
import { Board, inUnits } from './board.ts';
import { TickerClient } from './client.ts';
import { Controls } from './controls.ts';
import { Meter } from './meter.ts';

/** How often figures are shown, and how often a slow reader asks. */
const A_SECOND = 1000;

startApp((shell) => {
	const controls = new Controls(shell);
	const board = new Board(shell);
	const meter = new Meter(performance.now());
	const client = new TickerClient(
		(values) => shell.address('/ticker', values),
		controls.watched(),
		controls.settings(),
		{
			standing: (standing) => shell.standing(standing),
			quote(quote, effect, bytes) {
				meter.quote(quote, effect, bytes);
				if (controls.drawsEachMessage) drawChanged();
			},
			problem: (sentence) => console.error(sentence),
		},
	);
	choose(controls.watched()[0] ?? '');

	function drawChanged(): void {
		for (const row of client.table.takeChanged()) {
			meter.row();
			board.draw(row);
		}
	}

	function picture(now: number): void {
		meter.picture(now);
		drawChanged();
		requestAnimationFrame(picture);
	}

	function choose(symbol: string): void {
		for (const button of shell.root.querySelectorAll<HTMLElement>('[data-chart]'))
			button.setAttribute('aria-pressed', `${button.dataset['chart'] === symbol}`);
		board.choose(symbol, client.table.rows.get(symbol));
	}

	function showFigures(): void {
		const { updates, bytes, changes, rows, pictures, longest } = meter.take(performance.now());
		const show = (name: string, text: string): void => {
			shell.part(name).textContent = text;
		};
		show('updates', wholeNumber(updates));
		show('bytes', wholeNumber(bytes));
		show('changes', changes === null ? '—' : changes.toFixed(changes < 10 ? 1 : 0));
		show('gaps', `${wholeNumber(meter.gaps)} / ${wholeNumber(meter.repaired)}`);
		show('rows', wholeNumber(rows));
		show('pictures', wholeNumber(pictures));
		show('longest', wholeNumber(longest));
		if (updates > 0) show(`each-${controls.settings().encoding}`, (bytes / updates).toFixed(0));
		board.look();
	}

	shell.root.addEventListener('click', ({ target }) => {
		const symbol = target instanceof HTMLElement ? target.dataset['chart'] : undefined;
		if (symbol !== undefined) choose(symbol);
	});
	controls.onWatch = (symbol, isWatched) => {
		if (isWatched) return client.watch(symbol);
		client.unwatch(symbol);
		board.clear(symbol);
	};
	controls.onChange = () => client.change(controls.settings());
	shell.part('say').addEventListener('click', () => {
		const prices = [...client.table.rows.values()].map(({ symbol, price }) => `${symbol} ${inUnits(price)}`);
		shell.part('said').textContent = prices.length === 0 ? shell.say('none') : prices.join(', ');
	});
	document.addEventListener('visibilitychange', () => meter.hidden());
	setInterval(() => {
		showFigures();
		client.next();
	}, A_SECOND);
	requestAnimationFrame(picture);
	return client.link;
});
