import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '拒绝外来的 Origin',
	exercise: {
		task: '三个网页来连接，各自都带着你的用户的 cookie。你的网页在 http://localhost:4321，另外两个不是你的。让服务器在握手时、socket 打开之前就拒绝它们。',
		checks: {
			foreign: '两个外来网页得到的都是拒绝，而不是 101。',
			own: '你自己的网页能进来，并得到回答。',
		},
		hints: [
			'WebSocketServer 的选项 verifyClient 是一个函数，每次握手都会调用它。',
			'它得到一个带有 origin、secure 和 req 的对象，返回是否继续。',
			'用 === 比较整个 origin。外来的 origin 以什么开头、以什么结尾，由它的主人决定。',
		],
		says: {
			'let-in': ({ origin }) => `${origin} 的网页被放进来了：服务器回答了 101。`,
			'no-answer': ({ origin }) => `这次运行里，${origin} 的网页没有得到回答。`,
			'own-refused': ({ status }) =>
				`你自己的网页没有被放进来${status === null ? '。' : `：服务器回答了 ${status}。`}它的 Origin 是 http://localhost:4321。`,
			'nothing-sent': () => '你自己的网页被放进来了，却没有得到回答。',
		},
	},
});
