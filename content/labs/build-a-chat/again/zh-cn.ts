import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '断线之后再说一遍',
	predictions: {
		heard: {
			question:
				'Ada 说“Hi”，还没等到答复，连接就被切断。她回来后又说了一遍“Hi”。接着“Bye”也经历同样的过程，不过她给它带上了 ref。Bo 一共听到几条消息？',
			unit: '条消息',
			because:
				'“Hi”两次，“Bye”一次。第一个“Hi”房间其实已经收到，丢的只是答复，而 Ada 无从知道；没有 ref 的两条消息，对房间来说就是两条。第二个“Bye”带着与第一个相同的 ref：房间只答复它，不再转发。',
		},
	},
});
