import type { EncoderStrings } from '../../i18n/en/tools/encoder.ts';
import { type EditProblem, MAX_EDITED_PAYLOAD } from './edited-frame.ts';

/** @returns why the fields of the encoder are no frame */
export function editProblem(problem: EditProblem, { problem: strings }: EncoderStrings): string {
	switch (problem.field) {
		case 'key':
			return strings.key;
		case 'payload':
			return strings.payload(problem.found, problem.at);
		case 'too-long':
			return strings.tooLong(MAX_EDITED_PAYLOAD);
		case 'announced':
			return strings.announced;
		case 'form':
			return strings.form(problem.form, problem.length);
	}
}
