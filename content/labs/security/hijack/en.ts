import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'A foreign page',
	predictions: {
		opened: {
			question:
				'The code of a lab runs in a frame that belongs to no site: to every server it is a foreign page. It opens the careless endpoint (check=none) and the careful one (check=same). Which of them lets it in?',
			options: {
				both: 'both',
				careless: 'only the careless one',
				careful: 'only the careful one',
				neither: 'neither: a page may not connect to another site',
			},
			because:
				'The browser connects wherever the code wants, and adds the Origin. Whether that is looked at is the server’s decision alone.',
			wrong: {
				both: 'The careful one compares the Origin with its own name, and answers 403.',
				neither: 'That is how fetch works, with CORS. For WebSocket there is no such rule; only Origin.',
			},
		},
	},
});
