import { defineLab } from '../../../../src/exercises/check.ts';
import { pathOf } from '../../../../src/exercises/predicates.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import { type Fault, faultSeen, insideOf } from '../../../../src/exercises/subjects/broken-servers.ts';
import { askedFor, drawnRoom } from '../../../../src/exercises/subjects/rooms.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const PATH = '/broken';
const SERVERS = 10;

interface Probe {
	readonly server: number;
	readonly fault: Fault;
}

/** What each tunnel to a server of that room has shown. */
const probesIn = (trace: TraceModel, room: string): readonly Probe[] =>
	trace.connections
		.filter((connection) => pathOf(connection) === '/raw')
		.flatMap((tunnel) => {
			const inside = insideOf(tunnel);
			const asked = askedFor(inside?.request?.head?.target ?? '');
			const fault = inside === null ? null : faultSeen(inside);
			return asked?.path !== PATH || asked.room !== room || fault === null ? [] : [{ server: asked.server, fault }];
		});

/** All ten of a room that the server drew in this run were asked through a tunnel, and answered, or had the time to. */
function probed(trace: TraceModel): Seen | null {
	const room = drawnRoom(trace, PATH);
	if (room === null) return sayOwn('not-drawn');
	const servers = new Set(probesIn(trace, room).map(({ server }) => server));
	for (let server = 1; server <= SERVERS; server += 1) {
		if (!servers.has(server)) return sayOwn('not-probed', { server, room });
	}
	return null;
}

/** The server that has shown this fault has its name, and no other. */
const named =
	(...faults: readonly Fault[]) =>
	(trace: TraceModel): Seen | null => {
		const wrong = probed(trace);
		if (wrong !== null) return wrong;
		const probes = probesIn(trace, drawnRoom(trace, PATH) ?? '');
		for (const fault of faults) {
			const probe = probes.findLast((one) => one.fault === fault);
			const seen = probe === undefined ? sayOwn('not-seen', { fault }) : printed(trace, probe);
			if (seen !== null) return seen;
		}
		return null;
	};

function printed(trace: TraceModel, { server, fault }: Probe): Seen | null {
	const lines = trace.console.flatMap((entry) => (entry.kind === 'console' ? [entry.text] : []));
	const own = lines.filter((text) => text.startsWith(`${server} `));
	if (own.length === 0) return sayOwn('not-printed', { server });
	const other = own.find((text) => text !== `${server} ${fault}`);
	return other === undefined ? null : sayOwn(`was-${fault}`, { text: other, server });
}

export default defineLab({
	view: 'handshake',
	stopAfter: 10_000,
	varies: 'done',
	exercise: {
		checks: {
			probed,
			handshakes: named('page', 'accept', 'subprotocol', 'extension'),
			frames: named('masked', 'rsv', 'utf8', 'split-control'),
			ends: named('cut', 'silent'),
		},
		wrong: {
			'fin-for-mask': 'was-rsv',
			'frames-only': 'was-subprotocol',
			'no-bytes-no-news': 'was-cut',
			'one-room': 'not-drawn',
		},
	},
});
