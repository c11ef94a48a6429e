import type { CounterId } from '../../src/lab-server/counters.ts';

/** A figure as Prometheus shows it. Names end in their unit; what only grows ends in `_total`. */
export interface Metric {
	readonly name: string;
	readonly type: 'counter' | 'gauge' | 'summary';
	readonly help: string;
	/** The one label that tells its kinds apart. */
	readonly label?: string;
}

/** One figure, or one for each value of the metric's label. */
export type MetricValue = number | ReadonlyMap<string, number>;

/** Everything that is counted as it happens. */
export const COUNTERS = {
	opened: {
		name: 'websocket_lab_sockets_opened_total',
		type: 'counter',
		help: 'Handshakes answered with 101.',
	},
	refused: {
		name: 'websocket_lab_handshakes_refused_total',
		type: 'counter',
		help: 'Handshakes answered with another status, on purpose or because of a limit.',
		label: 'status',
	},
	closed: {
		name: 'websocket_lab_sockets_closed_total',
		type: 'counter',
		help: 'Sockets that are gone, by the close code received: 1005 without a code, 1006 without a Close frame.',
		label: 'code',
	},
	messages: {
		name: 'websocket_lab_messages_received_total',
		type: 'counter',
		help: 'Messages received to the last byte.',
	},
	frames: {
		name: 'websocket_lab_frames_received_total',
		type: 'counter',
		help: 'Frames received, control frames and fragments included.',
	},
	violations: {
		name: 'websocket_lab_violations_total',
		type: 'counter',
		help: 'Rules of RFC 6455 that clients broke after the handshake.',
		label: 'rule',
	},
	limits: {
		name: 'websocket_lab_limits_reached_total',
		type: 'counter',
		help: 'Times that a limit was reached.',
		label: 'limit',
	},
	crashes: {
		name: 'websocket_lab_scenario_crashes_total',
		type: 'counter',
		help: 'Sockets closed with 1011 because a scenario threw; /crash does so on purpose.',
		label: 'path',
	},
	tapBytes: {
		name: 'websocket_lab_tap_sent_bytes_total',
		type: 'counter',
		help: 'Bytes of records sent to watching pages.',
	},
	tapLost: {
		name: 'websocket_lab_tap_lost_bytes_total',
		type: 'counter',
		help: 'Bytes of watched sockets that were not recorded because a limit of the tap was reached.',
	},
	bytesReceived: {
		name: 'websocket_lab_received_bytes_total',
		type: 'counter',
		help: 'Bytes received over upgraded connections, after the handshake.',
	},
	bytesSent: {
		name: 'websocket_lab_sent_bytes_total',
		type: 'counter',
		help: 'Bytes sent over upgraded connections, from the answer to the handshake on.',
	},
} as const satisfies Record<CounterId | 'bytesReceived' | 'bytesSent', Metric>;

/** Everything that is looked up when somebody asks. */
export const GAUGES = {
	sockets: { name: 'websocket_lab_sockets_open', type: 'gauge', help: 'Open sockets, those of taps included.' },
	addresses: {
		name: 'websocket_lab_client_addresses',
		type: 'gauge',
		help: 'Client addresses that are remembered for their limits.',
	},
	held: {
		name: 'websocket_lab_held_bytes',
		type: 'gauge',
		help: 'Bytes kept for clients: not read yet, unfinished, delayed, or not taken by them yet.',
	},
	loopDelay: {
		name: 'websocket_lab_event_loop_delay_seconds',
		type: 'summary',
		help: 'How late the event loop was, since the figures were asked for last.',
		label: 'quantile',
	},
	residentMemory: {
		name: 'process_resident_memory_bytes',
		type: 'gauge',
		help: 'Resident memory of the process.',
	},
	heapUsed: { name: 'nodejs_heap_size_used_bytes', type: 'gauge', help: 'JavaScript heap in use.' },
	externalMemory: {
		name: 'nodejs_external_memory_bytes',
		type: 'gauge',
		help: 'Memory of buffers and other objects outside of the JavaScript heap.',
	},
	cpu: {
		name: 'process_cpu_seconds_total',
		type: 'counter',
		help: 'Processor time of the process, its own and that of the system for it.',
	},
	startTime: {
		name: 'process_start_time_seconds',
		type: 'gauge',
		help: 'When the process was started, in seconds since the epoch.',
	},
} as const satisfies Record<string, Metric>;

export type ServerCounterId = keyof typeof COUNTERS;
