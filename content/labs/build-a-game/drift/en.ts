import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Moved at once',
	predictions: {
		end: {
			question:
				'The page counts its own place: 8 to the right with each of 20 inputs. A rival has painted a part of the way, which the page does not look at. Where are both in the end?',
			options: {
				same: 'At the same place: the server takes what the page has counted.',
				ahead: 'The page is ahead of the server, and nothing tells it.',
				behind: 'The page is behind the server.',
			},
			because:
				'The inputs say which keys are held, not where the player is. The server walks slower through foreign paint, counts for itself, and says where that led. Without comparing, nobody notices.',
			wrong: {
				same: 'A server that took places from pages would have to believe anything.',
				behind: 'The page moves before the server hears of it, and knows of nothing that could slow it down.',
			},
		},
	},
});
