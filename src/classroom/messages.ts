/**
 * What the desk of a teacher, the seats of students and the server of a class say to one another: JSON texts, one object each. What
 * somebody wrote (names, code) is data everywhere: nobody makes markup or addresses of it.
 */

import type { GivenLab } from './given-labs.ts';
import type { Answer, AskedQuestion, Question, QuestionStep } from './question.ts';

/** What became of the last run of an exercise. */
export type Outcome = 'failed' | 'passed';

/** How far a student is with one exercise. */
export interface Work {
	/** `<lesson>/<lab>`. */
	readonly exercise: string;
	readonly outcome: Outcome;
	/** Runs so far, in the student's browser. */
	readonly attempts: number;
	/** Ids of the checks that failed in the last run. */
	readonly failing: readonly string[];
	/** When that run ended: ms since the epoch, by the server's clock. */
	readonly t: number;
}

/** A student as the desk sees them. */
export interface Student {
	/** In this class, from 1 on. */
	readonly id: number;
	readonly name: string;
	/** Whether one of their pages is connected. */
	readonly here: boolean;
	readonly hand: boolean;
	/** The page that they looked at last: a path; null before they said. */
	readonly page: string | null;
	readonly work: readonly Work[];
}

/** What the teacher has turned on for all. */
export interface Switches {
	/** Where all are taken: path and fragment of a page; null: everybody goes where they want. */
	readonly follow: string | null;
	/** Everybody looks at the teacher. */
	readonly pause: boolean;
	/** Slugs of the lessons that are open; null: all of them. */
	readonly pace: readonly string[] | null;
}

export const NO_SWITCHES: Switches = { follow: null, pause: false, pace: null };

/** A run of the teacher's that those who are taken along look at, beside what is their own. */
export interface TeacherRun {
	/** `<lesson>/<lab>`. */
	readonly lab: string;
	/** A file of ours, with the code that made it. */
	readonly run: string;
	/** What is chosen in it, as an address names it: `#lab=first-echo&frame=2&byte=1`. */
	readonly moment: string;
}

/** A program for an editor, from the teacher. */
export interface Given {
	readonly lab: string;
	readonly code: string;
}

/** From a page, before anything else: a seat, or the desk. */
export type Hello =
	| { readonly type: 'join'; readonly code: string; readonly name: string; readonly key: string }
	| { readonly type: 'desk'; readonly token: string };

/** From a seat. */
export type SeatMessage =
	| ({ readonly type: 'work' } & Omit<Work, 't'>)
	| { readonly type: 'page'; readonly page: string }
	| { readonly type: 'hand'; readonly up: boolean }
	/** To the question with that number. */
	| { readonly type: 'vote'; readonly question: number; readonly answer: Answer }
	/** The answer to `show`: the program of the last run, and the run as a file of ours (null: too large, or none). */
	| { readonly type: 'shown'; readonly lab: string; readonly code: string; readonly run: string | null }
	| StillThere;

/**
 * Asked by a page that has heard nothing for a while or whose machine slept, and answered with the same: a browser does not tell a
 * page that the other end is gone.
 */
export interface StillThere {
	readonly type: 'still-there';
}

/** From the desk: an order, or the question. */
export type DeskMessage = DeskOrder | StillThere;

export type DeskOrder =
	| { readonly type: 'follow'; readonly page: string | null }
	/** Only while all are taken along. */
	| { readonly type: 'show-run'; readonly shown: TeacherRun | null }
	/** Something else in the run that is shown. */
	| { readonly type: 'show-moment'; readonly moment: string }
	| { readonly type: 'pause'; readonly on: boolean }
	| { readonly type: 'pace'; readonly lessons: readonly string[] | null }
	| { readonly type: 'lock'; readonly on: boolean }
	| { readonly type: 'rename'; readonly student: number; readonly name: string }
	| { readonly type: 'remove' | 'lower' | 'show'; readonly student: number }
	/** To all where `student` is null. */
	| ({ readonly type: 'give'; readonly student: number | null } & Given)
	/** A lab of the teacher's own, to everybody; and it is taken away. */
	| { readonly type: 'give-lab'; readonly lab: GivenLab }
	| { readonly type: 'take-lab'; readonly lab: string }
	| ({ readonly type: 'ask' } & Question)
	/** What becomes of the question; null: it is over. */
	| { readonly type: 'step'; readonly step: QuestionStep | null }
	/** Deletes all that is known of the class. */
	| { readonly type: 'end' };

/** To a page, when it comes. */
interface ComeBack {
	/** A page that loses the class tries again at a time in so many ms that chance decides on. */
	readonly spread: number;
}

/** The labs of the teacher's own that the class has, the last one first. */
interface LabsOfClass {
	readonly type: 'labs';
	readonly labs: readonly GivenLab[];
}

/** To a seat. */
export type ToSeat =
	| ({ readonly type: 'seated'; readonly student: number; readonly name: string; readonly hand: boolean } & ComeBack &
			Switches)
	| ({ readonly type: 'switches' } & Switches)
	| { readonly type: 'hand'; readonly up: boolean }
	| { readonly type: 'teacher-run'; readonly shown: TeacherRun | null }
	| { readonly type: 'teacher-moment'; readonly moment: string }
	/** How the question stands, and what this student has answered. */
	| { readonly type: 'question'; readonly asked: AskedQuestion | null; readonly mine: Answer | null }
	| LabsOfClass
	/** A result is kept: it is there after a crash of the server. */
	| { readonly type: 'noted'; readonly exercise: string; readonly attempts: number }
	| StillThere
	| { readonly type: 'show' }
	| ({ readonly type: 'give' } & Given)
	/** The connection ends behind it; the page is not to come back by itself. */
	| { readonly type: 'removed' | 'ended' }
	| { readonly type: 'refused'; readonly why: Refused };

/** Who has come from elsewhere. */
export interface Reached {
	/** Other machines that have opened the page of the class. */
	readonly machines: number;
	/** Name or address and port under which the last of them came; null where none did. */
	readonly host: string | null;
}

/** To the desk. */
export type ToDesk =
	| ({
			readonly type: 'desk';
			readonly code: string;
			readonly addresses: readonly string[];
			readonly locked: boolean;
			readonly reached: Reached;
			readonly asked: AskedQuestion | null;
			readonly students: readonly Student[];
	  } & ComeBack &
			Switches)
	| StillThere
	| LabsOfClass
	| ({ readonly type: 'reached' } & Reached)
	| { readonly type: 'question'; readonly asked: AskedQuestion | null }
	| { readonly type: 'students'; readonly changed: readonly Student[]; readonly gone: readonly number[] }
	| ({ readonly type: 'switches'; readonly locked: boolean } & Switches)
	| {
			readonly type: 'shown';
			readonly student: number;
			readonly lab: string;
			readonly code: string;
			readonly run: string | null;
	  }
	| { readonly type: 'ended' }
	| { readonly type: 'refused'; readonly why: Refused };

/** Why something was not done; the pages have a sentence for each. */
export type Refused = 'code' | 'name' | 'locked' | 'full' | 'token' | 'unreadable' | 'too-much' | 'too-many-labs';
