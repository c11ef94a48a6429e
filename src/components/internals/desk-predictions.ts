import type { DeskPrediction } from '../../class/desk/overview.ts';
import { outcomeOf } from '../../exercises/prediction.ts';
import type { Locale } from '../../i18n/locales.ts';
import { labFiles, recordedLab } from './lab-files.ts';

const PATH = /^\/content\/labs\/(.*)\/lab\.ts$/;

/** @returns what readers of the course predict by choosing one of several outcomes, with the answer that the recorded runs give */
export function deskPredictions(locale: Locale): readonly DeskPrediction[] {
	return Object.entries(labFiles.definitions).flatMap(([path, { predictions = {} }]) => {
		const id = PATH.exec(path)?.[1] ?? '';
		return Object.entries(predictions).flatMap(([name, prediction]) => {
			if (prediction.kind !== 'choice') return [];
			const { texts, trace, run } = recordedLab(id, locale, `The class: ${id}`);
			const words = texts.predictions?.[name];
			if (words === undefined) return [];
			const ids = Object.keys(words.options ?? {});
			const [answer = ''] = outcomeOf(prediction, trace, run).answer;
			const { question, because, options = {} } = words;
			return [{ question, because, options: Object.values(options), answer: ids.indexOf(answer) }];
		});
	});
}
