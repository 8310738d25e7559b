import { defineWords } from '../../../i18n/words.js';

export const embeddingWords = defineWords({
  title: { en: 'Finding by meaning', 'zh-CN': '按语义查找', 'zh-TW': '依語意尋找' },
  text: {
    en: 'Passages are found by their words; with an embedding model also by what they mean.',
    'zh-CN': '片段按词查找；配置嵌入模型后也按语义查找。',
    'zh-TW': '片段依詞尋找；設定嵌入模型後也依語意尋找。',
  },
  none: {
    en: 'No embedding model is set; passages are found by their words alone. Any server that embeds as OpenAI does will do.',
    'zh-CN': '未设置嵌入模型，仅按词查找片段。任何兼容 OpenAI 嵌入接口的服务均可。',
    'zh-TW': '未設定嵌入模型，僅依詞尋找片段。任何相容 OpenAI 嵌入介面的服務皆可。',
  },
  openai: { en: 'OpenAI-compatible', 'zh-CN': '兼容 OpenAI', 'zh-TW': '相容 OpenAI' },
  fromEnvironment: { en: 'From the environment', 'zh-CN': '来自环境变量', 'zh-TW': '來自環境變數' },
  ofServer: {
    en: 'EMBEDDING_MODEL is set on the server, and wins over anything entered here.',
    'zh-CN': '服务器已设置 EMBEDDING_MODEL，其优先于此处的设置。',
    'zh-TW': '伺服器已設定 EMBEDDING_MODEL，其優先於此處的設定。',
  },
  ofServerFirst: {
    en: 'EMBEDDING_MODEL is set on the server and wins. What was entered here counts once it is gone.',
    'zh-CN': '服务器已设置 EMBEDDING_MODEL，其优先生效；取消后此处的设置才生效。',
    'zh-TW': '伺服器已設定 EMBEDDING_MODEL，其優先生效；取消後此處的設定才生效。',
  },
  ofLength: { en: '{count} dimensions', 'zh-CN': '{count} 维', 'zh-TW': '{count} 維' },
  embedded: {
    en: '{done} of {all} passages have their vector.',
    'zh-CN': '{all} 个片段中已有 {done} 个生成向量。',
    'zh-TW': '{all} 個片段中已有 {done} 個產生向量。',
  },
  byWords: {
    en: '{words} of {all} bases answer by words until nine tenths of their passages have it.',
    'zh-CN': '{all} 个知识库中有 {words} 个暂按词回答，待九成片段生成向量后改按语义。',
    'zh-TW': '{all} 個知識庫中有 {words} 個暫依詞回答，待九成片段產生向量後改依語意。',
  },
  choose: { en: 'Set a model', 'zh-CN': '设置模型', 'zh-TW': '設定模型' },
  change: { en: 'Change', 'zh-CN': '编辑', 'zh-TW': '編輯' },
  changeTitle: { en: 'Change the embedding model', 'zh-CN': '编辑嵌入模型', 'zh-TW': '編輯嵌入模型' },
  test: { en: 'Test', 'zh-CN': '测试', 'zh-TW': '測試' },
  remove: { en: 'Remove', 'zh-CN': '移除', 'zh-TW': '移除' },
  removed: {
    en: 'The embedding model was removed',
    'zh-CN': '已移除嵌入模型',
    'zh-TW': '已移除嵌入模型',
  },
  undo: { en: 'Undo', 'zh-CN': '撤销', 'zh-TW': '復原' },
  cancel: { en: 'Cancel', 'zh-CN': '取消', 'zh-TW': '取消' },
  save: { en: 'Save', 'zh-CN': '保存', 'zh-TW': '儲存' },
  good: {
    en: 'One sentence became a vector of {dimensions} dimensions in {seconds} s.',
    'zh-CN': '一句话在 {seconds} 秒内生成了 {dimensions} 维向量。',
    'zh-TW': '一句話在 {seconds} 秒內產生了 {dimensions} 維向量。',
  },
  bad: {
    en: 'No vector came ({seconds} s): {message}.',
    'zh-CN': '未得到向量（{seconds} 秒）：{message}。',
    'zh-TW': '未得到向量（{seconds} 秒）：{message}。',
  },
  baseUrl: { en: 'Address', 'zh-CN': '地址', 'zh-TW': '位址' },
  baseUrlHint: {
    en: 'Without /embeddings. One in your own network has to be among the allowed hosts.',
    'zh-CN': '不含 /embeddings。内网地址须先加入允许的主机。',
    'zh-TW': '不含 /embeddings。內網位址須先加入允許的主機。',
  },
  apiKey: { en: 'Key', 'zh-CN': '密钥', 'zh-TW': '金鑰' },
  keyless: {
    en: 'The server needs no key',
    'zh-CN': '该服务无需密钥',
    'zh-TW': '該服務無需金鑰',
  },
  model: { en: 'Model', 'zh-CN': '模型', 'zh-TW': '模型' },
  modelHint: {
    en: 'The name by which the server knows it.',
    'zh-CN': '服务所用的模型名称。',
    'zh-TW': '服務所用的模型名稱。',
  },
  dimensions: { en: 'Dimensions', 'zh-CN': '维度', 'zh-TW': '維度' },
  dimensionsHint: {
    en: 'Leave it empty unless the model gives vectors of several lengths.',
    'zh-CN': '除非模型支持多种长度，否则留空。',
    'zh-TW': '除非模型支援多種長度，否則留空。',
  },
  noLength: {
    en: 'A whole number from 8 to 16000, or nothing.',
    'zh-CN': '请填 8 到 16000 的整数，或留空。',
    'zh-TW': '請填 8 到 16000 的整數，或留空。',
  },
  another: {
    en: 'Vectors of another model cannot be compared with those there are: all are made anew in the background. Until nine tenths of a base are done, it answers by words.',
    'zh-CN': '不同模型的向量无法相互比较：所有向量将在后台重新生成。知识库完成九成之前按词回答。',
    'zh-TW': '不同模型的向量無法相互比較：所有向量將在背景重新產生。知識庫完成九成之前依詞回答。',
  },
});
