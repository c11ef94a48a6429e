import { codePane } from './code-pane.ts';

/** Words of the bar at the foot of each page of those who are in a class. By themselves: these pages load nothing else of it. */
export const classBar = {
	label: 'Class',
	raiseHand: 'Raise hand',
	lowerHand: 'Lower hand',
	handLowered: 'The teacher has lowered your hand.',
	leave: 'Leave the class',
	left: 'You have left the class.',
	leftElsewhere: 'This browser is no longer in a class.',
	deskHere:
		'This browser directs the class now, so it is no longer a student’s. To be a student as well, join in another browser or a private window.',
	lost: 'The class can’t be reached. Your work is kept here; trying again …',
	following: 'You are following the teacher',
	pausedShort: 'Paused',
	paced: 'Some lessons are not open yet',
	paused: 'Pause: please look at the front.',
	closed: 'Your teacher has not opened this lesson yet.',
	gave: 'The teacher gave you code. “Bring back my code” in the lab brings yours back.',
	lab: (title: string) => `Lab from your teacher: ${title}`,
	moreLabs: (count: number) => `${count} more`,
	gaveElsewhere: 'The teacher gave you code: go to the lab',
	question: {
		label: 'Question of the class',
		step: {
			vote: 'You can change your vote as long as votes are taken.',
			discuss: 'Talk about it with your neighbour; then you vote again.',
			again: 'Vote again: what do you think now?',
			shown: 'This is how the class has voted.',
		},
		how: {
			choice: 'Choose one.',
			order: 'Choose what comes, in its order. What never comes, leave out.',
			number: 'Write a number.',
		},
		send: 'Vote',
		voted: (answer: string) => `Your vote: ${answer}.`,
		/** By rounds. */
		votes: (counts: readonly number[]) => `${counts.join(' → ')} ${counts.join() === '1' ? 'vote' : 'votes'}`,
		others: 'other answers',
	},
	removed: 'The teacher has taken you out of the class.',
	ended: 'The class is over. What you did is kept in this browser.',
	refused: {
		code: 'The class that you were in is over, or its code has changed.',
		name: 'The class does not take your name. Join again under another one.',
		locked: 'The door of the class is locked. Ask your teacher to open it.',
		full: 'The class is full.',
		token: 'This browser is no longer the teacher’s. Open the address that the server printed.',
	},
	teacherRun: {
		title: (lab: string) => `Teacher’s run: ${lab}`,
		back: 'Back to my own (Esc)',
		open: 'Look at the teacher’s run',
		codePane,
		noRun: 'The run can’t be shown: it is damaged.',
		moment: (number: number) => `The teacher is at moment ${number}.`,
		frame: (number: number) => `The teacher is at frame ${number}.`,
		byte: (frame: number, byte: number) => `The teacher is at byte ${byte} of frame ${frame}.`,
	},
	resumed: 'The pause is over.',
	tooManyLabs:
		'The class has as many labs as it can hold. Take one back at the desk, or shorten this one, then give it again.',
	desk: 'Desk',
	runSaid: {
		shown: 'Everybody sees what you have chosen in this run.',
		'too-large': 'This run is too large to be shown to everybody.',
	},
	takeAlong: 'Take everybody along',
	pause: 'Pause everybody',
};

export type ClassBarStrings = typeof classBar;
