import type { RunStatus } from '../../sandbox/sandbox.ts';

/** Appears as `data-state` of the lab. */
export type Phase = 'idle' | 'starting' | 'running' | 'stopped' | 'ended' | 'error';

/** Where a lab stands, as a value. */
export interface LabState {
	readonly phase: Phase;
	/** The number of the run that this is about; null before the first. */
	readonly run: number | null;
	/** Sockets or timers may still be alive, so that Stop means something. */
	readonly live: boolean;
	/** False while the code does not answer heartbeats. */
	readonly responsive: boolean;
	/** Nobody answered where the code should have run. */
	readonly unreachable: boolean;
}

/** What can happen to a lab. */
export type LabEvent =
	| { readonly type: 'run'; readonly run: number }
	| { readonly type: 'status'; readonly run: number; readonly status: RunStatus }
	| { readonly type: 'stop' }
	| { readonly type: 'unreachable'; readonly run: number };

export const IDLE: LabState = { phase: 'idle', run: null, live: false, responsive: true, unreachable: false };

/**
 * The state machine of a lab. What is said about a run that is no longer the current one changes nothing, so that a late
 * message can't bring a stopped run back to life.
 */
export function next(state: LabState, event: LabEvent): LabState {
	switch (event.type) {
		case 'run':
			return { phase: 'starting', run: event.run, live: true, responsive: true, unreachable: false };
		case 'stop':
			return state.live ? { ...state, phase: stopped(state.phase), live: false, responsive: true } : state;
		case 'unreachable':
			if (event.run !== state.run || state.phase !== 'starting') return state;
			return { ...state, phase: 'error', live: false, unreachable: true };
		case 'status':
			return event.run === state.run && state.live ? afterStatus(state, event.status) : state;
	}
}

function afterStatus(state: LabState, status: RunStatus): LabState {
	switch (status) {
		case 'running':
			return { ...state, phase: state.phase === 'starting' ? 'running' : state.phase, responsive: true };
		case 'unresponsive':
			return { ...state, responsive: false };
		case 'failed':
			// As in a page: an uncaught exception ends the script, not the sockets and timers that it left behind.
			return { ...state, phase: 'error', responsive: true };
		case 'ended':
			return { ...state, phase: state.phase === 'error' ? 'error' : 'ended', live: false, responsive: true };
		case 'stopped':
			return { ...state, phase: stopped(state.phase), live: false, responsive: true };
	}
}

/** A run that failed stays a failed one when what it left behind is stopped. */
const stopped = (phase: Phase): Phase => (phase === 'error' ? 'error' : 'stopped');
