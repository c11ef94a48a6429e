/** The page of the game. */
export const gameApp = {
	name: 'Your name',
	play: 'Play',
	watch: 'Only watch',
	floor:
		'The floor, 40 by 24 tiles. Steer with the arrow keys or W, A, S and D; with a finger or the mouse, hold where you want to go.',
	steer: 'Click the floor to steer with the arrow keys.',
	teams: ['Circles', 'Squares'],
	/** Around the seconds. */
	left: '{time} left',
	players: 'Most tiles painted',
	switches: 'What the page does',
	prediction: 'Prediction: you move at once',
	reconciliation: 'Reconciliation: put right by each state',
	interpolation: 'Interpolation: others glide',
	server: 'Show where the server has you',
	names: 'Show names',
	link: 'The way to the server',
	delay: 'Delay each way',
	jitter: 'Jitter',
	measured: 'Measured',
	wait: 'From key to state',
	received: 'Received',
	corrections: 'Corrections',
	frames: 'Pictures',
	robots: 'Robots',
	addRobot: 'Add a robot',
	removeRobots: 'Send them away',
	/** For the script. */
	words: {
		tiles: '{tiles} tiles',
		seconds: '{seconds} s',
		ms: '{ms} ms',
		rate: '{bytes} B/s',
		count: '{count}',
		pictures: '{frames} a second',
		robot: 'Robot {number}',
		wins1: 'Circles win: {one} to {two} tiles.',
		wins2: 'Squares win: {two} to {one} tiles.',
		draw: 'A draw: {one} tiles each.',
		'refused-speed': 'An input was refused: more steps than there was time for.',
		'refused-not you': 'An input was refused: it names another player.',
		'refused-future': 'An input was refused: its number is not the next one.',
		'refused-watching': 'An input was refused: whoever only watches has no player.',
		said: 'Circles {one} tiles, squares {two}. {seconds} seconds left.',
		saidOwn:
			'You are with the {team}, in row {row}, column {column}. You have painted {painted} tiles: place {place} of {players}.',
		team1: 'circles',
		team2: 'squares',
	},
};

export type GameAppStrings = typeof gameApp;
