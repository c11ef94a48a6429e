import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { type DeskMessage, NO_SWITCHES, type Student, type Switches, type ToDesk } from '../../classroom/messages.ts';
import { type LinkState, LiveLink } from '../live-link.ts';
import { withChanges } from './overview.ts';

/** What a student's page sent of their last run. */
export type Shown = Extract<ToDesk, { type: 'shown' }>;

/** The class as the desk knows it, and what it can tell it. */
export interface DeskLogic {
	readonly link: Accessor<LinkState>;
	/** Null until the server has told. */
	readonly door: Accessor<{ readonly code: string; readonly addresses: readonly string[] } | null>;
	readonly students: Accessor<readonly Student[]>;
	readonly switches: Accessor<Switches>;
	readonly locked: Accessor<boolean>;
	readonly shown: Accessor<Shown | null>;
	/** Whether the class was ended from here. */
	readonly ended: Accessor<boolean>;
	/** Whether the server knows another token. */
	readonly refused: Accessor<boolean>;
	tell(message: DeskMessage): void;
}

export function createDesk(token: string): DeskLogic {
	const [link, setLink] = createSignal<LinkState>('connecting');
	const [door, setDoor] = createSignal<{ code: string; addresses: readonly string[] } | null>(null);
	const [students, setStudents] = createSignal<readonly Student[]>([]);
	const [switches, setSwitches] = createSignal<Switches>(NO_SWITCHES);
	const [locked, setLocked] = createSignal(false);
	const [shown, setShown] = createSignal<Shown | null>(null);
	const [ended, setEnded] = createSignal(false);
	const [refused, setRefused] = createSignal(false);

	const turned = (message: Switches & { readonly locked: boolean }): void => {
		setSwitches({ follow: message.follow, pause: message.pause, pace: message.pace });
		setLocked(message.locked);
	};

	const hear = (message: ToDesk): void => {
		switch (message.type) {
			case 'desk':
				setDoor({ code: message.code, addresses: message.addresses });
				setStudents(message.students);
				turned(message);
				break;
			case 'students':
				setStudents((before) => withChanges(before, message.changed, message.gone));
				break;
			case 'switches':
				turned(message);
				break;
			case 'shown':
				setShown(message);
				break;
			case 'ended':
				setEnded(true);
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
		...{ link, door, students, switches, locked, shown, ended, refused },
		tell: (message) => void live.send(message),
	};
}
