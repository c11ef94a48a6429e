import { type Accessor, createSignal, onCleanup } from 'solid-js';
import type { GivenLab } from '../../classroom/given-labs.ts';
import {
	type DeskMessage,
	NO_SWITCHES,
	type Reached,
	type Student,
	type Switches,
	type ToDesk,
} from '../../classroom/messages.ts';
import type { AskedQuestion } from '../../classroom/question.ts';
import { loadTrace } from '../../trace/json.ts';
import { solutionAddress } from '../../workbench/shipped-recording.ts';
import { type LinkState, LiveLink } from '../live-link.ts';
import { keepSeat, seatKept } from '../memory.ts';
import { type LookedRun, lookedRun, toAsk, type Wanted, withRun } from './looked-at.ts';
import { readStudents, withChanges } from './overview.ts';

/** The class as the desk knows it, and what it can tell it. */
export interface DeskLogic {
	readonly link: Accessor<LinkState>;
	/** Null until the server has told. */
	readonly door: Accessor<{ readonly code: string; readonly addresses: readonly string[] } | null>;
	readonly reached: Accessor<Reached>;
	readonly asked: Accessor<AskedQuestion | null>;
	/** Of the teacher's own. */
	readonly labs: Accessor<readonly GivenLab[]>;
	readonly students: Accessor<readonly Student[]>;
	readonly switches: Accessor<Switches>;
	readonly locked: Accessor<boolean>;
	/** Programs with their runs that are looked at; one of a student who runs something else is fetched anew. */
	readonly looked: Accessor<readonly LookedRun[]>;
	/** The student whose run was asked for and has not come; null for none. Once they run something it is asked for again. */
	readonly awaited: Accessor<number | null>;
	/** Whether the class was ended from here. */
	readonly ended: Accessor<boolean>;
	/** Whether the last order has not left: there was no connection. */
	readonly unsent: Accessor<boolean>;
	/** Whether the server knows another token. */
	readonly refused: Accessor<boolean>;
	tell(message: DeskMessage): void;
	/** Asks for the last run of a student; null to wait for none any more. */
	look(student: number | null): void;
	/** Puts the recorded run of an exercise's solution beside. @returns false where it can't be had */
	lookAtSolution(lab: string): Promise<boolean>;
	close(run: LookedRun): void;
}

export function createDesk(token: string): DeskLogic {
	const [link, setLink] = createSignal<LinkState>('connecting');
	const [door, setDoor] = createSignal<{ code: string; addresses: readonly string[] } | null>(null);
	const [reached, setReached] = createSignal<Reached>({ machines: 0, host: null });
	const [asked, setAsked] = createSignal<AskedQuestion | null>(null);
	const [labs, setLabs] = createSignal<readonly GivenLab[]>([]);
	const [students, setStudents] = createSignal<readonly Student[]>([]);
	const [switches, setSwitches] = createSignal<Switches>(NO_SWITCHES);
	const [locked, setLocked] = createSignal(false);
	const [looked, setLooked] = createSignal<readonly LookedRun[]>([]);
	const [awaited, setAwaited] = createSignal<number | null>(null);
	const [ended, setEnded] = createSignal(false);
	const [unsent, setUnsent] = createSignal(false);
	const [refused, setRefused] = createSignal(false);

	const turned = (message: Switches & { readonly locked: boolean }): void => {
		setSwitches({ follow: message.follow, pause: message.pause, pace: message.pace });
		setLocked(message.locked);
	};

	const tell = (message: DeskMessage): void => void setUnsent(!live.send(message));
	const wanted = (): Wanted => ({ awaited: awaited(), looked: looked().map(({ student }) => student) });
	const askAgain = (told: readonly Student[]): void => {
		for (const student of toAsk(wanted(), students(), told)) live.send({ type: 'show', student });
	};

	const hear = (message: ToDesk): void => {
		switch (message.type) {
			case 'desk': {
				const told = readStudents(message.students);
				setUnsent(false);
				// One browser is a desk or a seat: what it did as a student must not stand among the class that it directs.
				if (seatKept() !== null) keepSeat(null);
				// What was asked for when the connection was lost, and what has been run meanwhile.
				askAgain(told);
				setDoor({ code: message.code, addresses: message.addresses });
				setReached(message.reached);
				setAsked(message.asked);
				setStudents(told);
				turned(message);
				break;
			}
			case 'reached':
				setReached(message);
				break;
			case 'question':
				setAsked(message.asked);
				break;
			case 'labs':
				setLabs(message.labs);
				break;
			case 'students': {
				const told = readStudents(message.changed);
				askAgain(told);
				setAwaited((id) => (id !== null && message.gone.includes(id) ? null : id));
				setLooked((runs) => runs.filter(({ student }) => student === null || !message.gone.includes(student)));
				setStudents((before) => withChanges(before, told, message.gone));
				break;
			}
			case 'switches':
				turned(message);
				break;
			case 'shown':
				setAwaited((id) => (id === message.student ? null : id));
				setLooked((runs) => withRun(runs, lookedRun(message)));
				break;
			case 'ended':
				setEnded(true);
				setLooked([]);
				setAwaited(null);
				break;
			case 'refused':
				if (message.why !== 'token') break;
				setRefused(true);
				live.end();
		}
	};

	const live = new LiveLink<ToDesk>({ hello: () => ({ type: 'desk', token }), onMessage: hear, onState: setLink });
	onCleanup(() => live.end());
	return {
		...{ link, door, reached, asked, labs, students, switches, locked, looked, awaited, ended, unsent, refused },
		tell,
		look(student) {
			setAwaited(student);
			if (student !== null) tell({ type: 'show', student });
		},
		async lookAtSolution(lab) {
			const response = await fetch(solutionAddress(lab)).catch(() => null);
			const run = response?.ok ? await response.text() : null;
			if (run === null) return false;
			const { code } = loadTrace(run).meta;
			setLooked((runs) => withRun(runs, { student: null, lab, code: code ?? '', run }));
			return true;
		},
		close: (run) => void setLooked((runs) => runs.filter((other) => other !== run)),
	};
}
