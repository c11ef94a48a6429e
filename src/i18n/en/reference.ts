/** Words of the reference pages around what their tables say. */
export const en = {
	reference: 'Reference',
	closeCodes: {
		title: 'Close codes',
		description:
			'Every WebSocket close code: what it says, who may send it, what a page may pass to close(), why it usually comes and what to do.',
		lead: 'A Close frame may carry two bytes that say why. Some codes are never on the wire: the API reports them to say what did not come.',
		code: 'Code',
		name: 'Name',
		onWire: 'In a Close frame',
		fromPage: 'close() takes it',
		yes: 'yes',
		no: 'no',
		never: 'never',
		throws: 'throws InvalidAccessError',
		causes: 'Usual causes',
		todo: 'What to do',
		source: 'Source',
	},
};

export type ReferenceStrings = typeof en;
