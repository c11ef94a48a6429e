import type { Locale } from '../i18n/locales.ts';
import { traceStrings } from '../i18n/trace.ts';

/** What a reader must know about a trace that was opened from a file: what it lacks, and what was reconstructed. */
export type ImportNote =
	/** A capture knows nothing of the API. */
	| { readonly id: 'capture' }
	/** It was run in the page. */
	| { readonly id: 'in-page' }
	/** The bytes were reconstructed. */
	| { readonly id: 'har' }
	| { readonly id: 'capture-cut-short'; readonly offset: number }
	| { readonly id: 'capture-lost'; readonly bytes: number }
	| { readonly id: 'cut-packets'; readonly packets: number }
	| { readonly id: 'capture-encrypted'; readonly connections: number }
	/** On the connections of the sockets, before their handshakes. */
	| { readonly id: 'other-requests'; readonly requests: number }
	/** The capture has the answer of the server before the request. */
	| { readonly id: 'answers-first'; readonly connections: number }
	| { readonly id: 'connections-left-out'; readonly connections: number }
	| { readonly id: 'sockets-left-out'; readonly sockets: number }
	| { readonly id: 'messages-left-out'; readonly messages: number }
	| { readonly id: 'messages-unreadable'; readonly messages: number }
	/** Without an opcode or a time in the file. */
	| { readonly id: 'messages-completed'; readonly messages: number }
	/** The browser that wrote the HAR lists no messages. */
	| { readonly id: 'no-message-list'; readonly sockets: number }
	/** Rules about headers look broken for them. */
	| { readonly id: 'no-headers'; readonly sockets: number }
	| { readonly id: 'entries-damaged'; readonly entries: number }
	/** Longer than those of any run. */
	| { readonly id: 'texts-cut'; readonly texts: number }
	/** Fragments of IP packets that are not whole. */
	| { readonly id: 'fragments-lost'; readonly fragments: number }
	| { readonly id: 'unread-tunnel'; readonly name: string; readonly packets: number }
	| { readonly id: 'unknown-link'; readonly type: number; readonly packets: number };

/** @returns one sentence, or two */
export function importNoteSentence(note: ImportNote, locale: Locale): string {
	const { notes } = traceStrings[locale];
	switch (note.id) {
		case 'capture':
			return notes.capture;
		case 'in-page':
			return notes.inPage;
		case 'har':
			return notes.har;
		case 'capture-cut-short':
			return notes.captureCutShort(note.offset);
		case 'capture-lost':
			return notes.captureLost(note.bytes);
		case 'cut-packets':
			return notes.cutPackets(note.packets);
		case 'capture-encrypted':
			return notes.captureEncrypted(note.connections);
		case 'other-requests':
			return notes.otherRequests(note.requests);
		case 'answers-first':
			return notes.answersFirst(note.connections);
		case 'connections-left-out':
			return notes.connectionsLeftOut(note.connections);
		case 'sockets-left-out':
			return notes.socketsLeftOut(note.sockets);
		case 'messages-left-out':
			return notes.messagesLeftOut(note.messages);
		case 'messages-unreadable':
			return notes.messagesUnreadable(note.messages);
		case 'messages-completed':
			return notes.messagesCompleted(note.messages);
		case 'no-message-list':
			return notes.noMessageList(note.sockets);
		case 'no-headers':
			return notes.noHeaders(note.sockets);
		case 'entries-damaged':
			return notes.entriesDamaged(note.entries);
		case 'texts-cut':
			return notes.textsCut(note.texts);
		case 'fragments-lost':
			return notes.fragmentsLost(note.fragments);
		case 'unread-tunnel':
			return notes.unreadTunnel(note.name, note.packets);
		case 'unknown-link':
			return notes.unknownLink(note.type, note.packets);
	}
}
