const say = (message: string, fix: string) => ({ message, fix });

/** What is said about budgets that let nothing through, in Chinese, as `PROBLEM_WORDS` has it. */
export const BUDGET_WORDS = {
  'budget.never-enough': {
    'zh-CN': say(
      '“{node}”永远不会询问模型：一次回答至少要预留 {needs}，而它{scope}的预算是 {allows}。',
      '请把预算提高到 {needs} 的数倍、取消预算，或缩短回答的长度上限。',
    ),
    'zh-TW': say(
      '「{node}」永遠不會詢問模型：一次回答至少要預留 {needs}，而它{scope}的預算是 {allows}。',
      '請把預算提高到 {needs} 的數倍、取消預算，或縮短回答的長度上限。',
    ),
  },
};
