/** Words of the chat. */
export const chat = {
	join: {
		title: 'Who are you?',
		name: 'Your name',
		button: 'Come in',
		hint: 'Everybody in the room sees it.',
	},
	people: 'Here now',
	messages: 'Messages',
	draft: 'Message',
	nobody: 'Nobody has said anything yet.',
	placeholder: 'Say something…',
	send: 'Send',
	/** For the script. */
	words: {
		you: '{name} (you)',
		joined: '{name} came in',
		left: '{name} left',
		typing: '{name} is typing…',
		'several-typing': '{names} are typing…',
		missed: '{count} older messages are no longer kept.',
		waits: 'on its way',
		'not-sent': 'Not sent: {problem}',
		'too-fast': 'You say too much at once. Wait a little, then send it again.',
		'out-of-reach': 'The room is out of reach. Send it again.',
		'too-many': 'Too many messages are still on their way.',
		'too-long': 'Too long: {bytes} of at most {most} bytes.',
		unread: '{count} new ↓',
	},
};

export type ChatStrings = typeof chat;
