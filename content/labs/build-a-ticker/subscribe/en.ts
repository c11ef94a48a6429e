import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Subscribe, unsubscribe',
	predictions: {
		bolt: {
			question:
				'The program subscribes to BOLT when ACME has changed twice. What is the first that the server says of BOLT?',
			options: {
				price: 'its price as it is now',
				change: 'its next change',
				all: 'all changes since the market opened',
			},
			because:
				'A change is of use only to someone who knows what it is added to. So the server begins with a snapshot: the price, and the number of the last change that is in it.',
			wrong: {
				change: '“5 cents more” says nothing to someone who does not know the price before it.',
				all: 'On a market that has been open for hours this would be thousands of messages, for a single number.',
			},
		},
	},
});
