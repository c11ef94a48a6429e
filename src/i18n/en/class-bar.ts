/** Words of the bar at the foot of each page of those who are in a class. By themselves: these pages load nothing else of it. */
export const classBar = {
	label: 'Class',
	raiseHand: 'Raise hand',
	lowerHand: 'Lower hand',
	leave: 'Leave the class',
	left: 'You have left the class.',
	lost: 'The class can’t be reached. Your work is kept here; trying again …',
	following: 'The teacher takes you along',
	pausedShort: 'Paused',
	paced: 'Some lessons are not open yet',
	paused: 'Pause: please look at the front.',
	closed: 'Your teacher has not opened this lesson yet.',
	gave: 'The teacher gave you code. “Bring back my code” in the lab brings yours back.',
	gaveElsewhere: 'The teacher gave you code: go to the lab',
	question: {
		label: 'Question of the class',
		step: {
			vote: 'Choose one. You can change it as long as votes are taken.',
			discuss: 'Talk about it with your neighbour; then you vote again.',
			again: 'Vote again: what do you think now?',
			shown: 'This is how the class has voted.',
		},
		votes: (count: number) => (count === 1 ? '1 vote' : `${count} votes`),
	},
	removed: 'The teacher has taken you out of the class.',
	ended: 'The class is over. What you did is kept in this browser.',
	refused: {
		code: 'The class that you were in is over, or has another code now.',
		name: 'The class does not take your name. Join again under another one.',
		locked: 'The door of the class is locked. Ask your teacher to open it.',
		full: 'The class is full.',
		token: 'This browser is not the teacher’s any more. Open the address that the server printed.',
	},
	desk: 'Desk',
	takeAlong: 'Take everybody along',
	pause: 'Pause everybody',
};

export type ClassBarStrings = typeof classBar;
