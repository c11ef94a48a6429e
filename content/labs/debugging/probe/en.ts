import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Name the fault from the bytes',
	exercise: {
		task: 'Here the code does what curl does: it speaks to each server of a drawn room through a tunnel, byte by byte, and sees the answer’s head, the bytes after it, and whether TCP ended. Have it ask all ten, not only the first, and complete diagnose(), so that it names all ten faults: page, accept, subprotocol, extension, masked, rsv, utf8, split-control, cut, silent.',
		checks: {
			probed: 'All ten servers of a room that was drawn in this run are asked through /raw.',
			handshakes: 'page, accept, subprotocol and extension are named from the head.',
			frames: 'masked, rsv, utf8 and split-control are named from the first bytes after it.',
			ends: 'cut and silent are named where no byte came.',
		},
		hints: [
			'Run it, and choose the binary messages that came in under Frames: head and bytes are what they hold. Which servers are still called unknown?',
			'A head that names Sec-WebSocket-Protocol or Sec-WebSocket-Extensions names what this code never offered. Ask for that before you look at the frame: those servers answer like a good one.',
			'The first byte holds FIN (0x80), the reserved bits (0x70) and the opcode (0x0f; 8 and above are control frames); the top bit of the second says that it is masked. What is left is utf8.',
		],
		says: {
			'not-drawn': () =>
				'No room was drawn in this run: /broken without parameters sends its number. In every room the servers stand in another order.',
			'not-probed': ({ server, room }) =>
				`Server ${server} of room ${room}, the one drawn in this run, gave no answer through a tunnel of /raw.`,
			'not-seen': ({ fault }) =>
				`No server has shown the fault “${fault}”, and one of them has it. Each must get a handshake and a message, and time to answer.`,
			'not-printed': ({ server }) => `No line that begins with “${server} ” was printed.`,
			'was-page': ({ text, server }) =>
				`“${text}” was printed, but the answer of server ${server} has a status other than 101.`,
			'was-accept': ({ text, server }) =>
				`“${text}” was printed, but the accept value of server ${server} is not the one of this key.`,
			'was-subprotocol': ({ text, server }) =>
				`“${text}” was printed, but the answer of server ${server} names a subprotocol that nobody offered.`,
			'was-extension': ({ text, server }) =>
				`“${text}” was printed, but the answer of server ${server} names an extension that nobody offered.`,
			'was-masked': ({ text, server }) => `“${text}” was printed, but the frame that server ${server} sent is masked.`,
			'was-rsv': ({ text, server }) =>
				`“${text}” was printed, but the frame that server ${server} sent has a reserved bit set.`,
			'was-utf8': ({ text, server }) =>
				`“${text}” was printed, but the text of server ${server} is not UTF-8, and nothing else in its frame breaks a rule.`,
			'was-split-control': ({ text, server }) => `“${text}” was printed, but server ${server} sent a ping with FIN 0.`,
			'was-cut': ({ text, server }) =>
				`“${text}” was printed, but the TCP connection of server ${server} ended, and no frame had come.`,
			'was-silent': ({ text, server }) =>
				`“${text}” was printed, but server ${server} sent no frame, and its TCP connection had not ended.`,
		},
	},
});
