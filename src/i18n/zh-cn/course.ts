import type { CourseStrings } from '../en/course.ts';

export const zhCn: CourseStrings = {
	course: '课程地图',
	states: { begun: '进行中', done: '已完成' },
	solvedOf: '✓ 练习 {n}/{all} ·',
	lessonMinutes: (minutes) => `${minutes} 分钟`,
	readAndDo: (reading, doing) => `阅读 ${reading} 分钟，动手 ${doing} 分钟`,
	needs: '先修：',
	progress: {
		start: '从这里开始：',
		goOn: '接着学：',
		finished: '每一课都已完成。',
		counts: '学完 {lessons}/{allLessons} 课，练习 {exercises}/{allExercises}，预测 {predictions}/{allPredictions}',
		kept: '进度只保存在这个浏览器里，不会发到别处。',
		notKept:
			'这个浏览器不允许页面保存数据（隐私窗口、禁用了 cookie，或存储空间已满）：离开页面后进度就没有了。想留着它，请存成文件。',
		unreadable:
			'这个浏览器的存储里有 {n} 条记录读不出来：可能已损坏，也可能是本站更新的版本写入的。它们会原样保留，“重新开始”会把它们一并删除。',
		save: '存成文件',
		open: '打开文件',
		reset: '重新开始',
		undo: '撤销',
		saved: '已存成 {file}。在另一台机器或另一个浏览器里打开它，就能接着学。',
		opened: '已加入 {n} 条记录，这里原有的进度都还在。',
		notOurs: '{file} 不是本站的进度文件，或者是更新的版本写的。什么都没有改动。请打开用“存成文件”得到的文件。',
		forgotten: '学习进度已全部清除。你在实验里写的代码还在。',
		back: '已恢复。',
		nothing: '还没有可以保存的进度。',
	},
};
