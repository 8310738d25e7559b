/** What is wrong with a team that a step names, in Chinese, as `PROBLEM_WORDS` has it. */
export const TEAM_WORDS = {
  'known.team': {
    'zh-CN': say('“{node}”使用团队 {name}，但它不存在。', '请选择已有的团队，或在设置中创建它。'),
    'zh-TW': say('「{node}」使用團隊 {name}，但它不存在。', '請選擇已有的團隊，或在設定中建立它。'),
  },
  'team.empty': {
    'zh-CN': say(
      '团队 {name} 里还没有人，“{node}”转过去的会话会一直等到有人加入。',
      '请在设置中把成员加入该团队，或选择其他团队。',
    ),
    'zh-TW': say(
      '團隊 {name} 裡還沒有人，「{node}」轉過去的對話會一直等到有人加入。',
      '請在設定中把成員加入該團隊，或選擇其他團隊。',
    ),
  },
} as const;

function say(message: string, fix: string): { message: string; fix: string } {
  return { message, fix };
}
