import { defineWords } from '../../../../i18n/words.js';

/** Why a source cannot be read. The English is what the engine writes down, word for word. */
export const words = defineWords({
  archive: {
    en: 'it is an archive of {entries} files, not a document',
    'zh-CN': '这是含 {entries} 个文件的压缩包，不是文档',
    'zh-TW': '這是含 {entries} 個檔案的壓縮檔，不是文件',
  },
  unpacked: {
    en: 'it unpacks to more than 150 MB; save it again, with fewer pictures or rows',
    'zh-CN': '解压后超过 150 MB；请减少图片或行数后重新保存',
    'zh-TW': '解壓縮後超過 150 MB；請減少圖片或列數後重新儲存',
  },
  office: {
    en: 'it is not a Word or Excel file of today (.docx, .xlsx), or is damaged; open it and save it again',
    'zh-CN': '不是 .docx 或 .xlsx 文件，或文件已损坏；请打开后重新保存',
    'zh-TW': '不是 .docx 或 .xlsx 檔案，或檔案已損壞；請開啟後重新儲存',
  },
  workbook: {
    en: 'it is not an Excel workbook (.xlsx), or is damaged; open it and save it again as .xlsx',
    'zh-CN': '不是 Excel 工作簿（.xlsx），或文件已损坏；请打开后另存为 .xlsx',
    'zh-TW': '不是 Excel 活頁簿（.xlsx），或檔案已損壞；請開啟後另存為 .xlsx',
  },
  encodingUnknown: {
    en: 'its encoding is not recognised; save the file as UTF-8',
    'zh-CN': '无法识别文字编码；请将文件另存为 UTF-8',
    'zh-TW': '無法辨識文字編碼；請將檔案另存為 UTF-8',
  },
  encoding: {
    en: 'its encoding ({label}) cannot be read; save the file as UTF-8',
    'zh-CN': '无法读取文字编码（{label}）；请将文件另存为 UTF-8',
    'zh-TW': '無法讀取文字編碼（{label}）；請將檔案另存為 UTF-8',
  },
  binary: {
    en: 'it holds no text; give the file the ending of what it is, or save it as text',
    'zh-CN': '其中没有文字；请使用与内容相符的扩展名，或另存为文本',
    'zh-TW': '其中沒有文字；請使用與內容相符的副檔名，或另存為文字檔',
  },
  deep: {
    en: 'the page is nested more than {depth} deep',
    'zh-CN': '网页嵌套超过 {depth} 层',
    'zh-TW': '網頁巢狀超過 {depth} 層',
  },
  tooDeep: {
    en: 'it is nested too deep to be read',
    'zh-CN': '嵌套太深，无法读取',
    'zh-TW': '巢狀太深，無法讀取',
  },
  rows: {
    en: 'it has {total} rows; split it into files of at most {most}',
    'zh-CN': '共有 {total} 行；请拆分为每个不超过 {most} 行的文件',
    'zh-TW': '共有 {total} 列；請拆分為每個不超過 {most} 列的檔案',
  },
  noRow: {
    en: 'it has no row below its header; the first row names the columns, each further row is an entry',
    'zh-CN': '标题行下没有内容；首行是列名，其余每行是一个条目',
    'zh-TW': '標題列下沒有內容；首列是欄名，其餘每列是一個條目',
  },
  table: {
    en: 'it is not a table: {reason}',
    'zh-CN': '不是有效的表格：{reason}',
    'zh-TW': '不是有效的表格：{reason}',
  },
  pages: {
    en: 'it has {pages} pages; split it into files of at most {most}',
    'zh-CN': '共有 {pages} 页；请拆分为每个不超过 {most} 页的文件',
    'zh-TW': '共有 {pages} 頁；請拆分為每個不超過 {most} 頁的檔案',
  },
  pictures: {
    en: 'there is no text in it, only pictures; run text recognition (OCR) over it first',
    'zh-CN': '其中只有图片，没有文字；请先进行文字识别（OCR）',
    'zh-TW': '其中只有圖片，沒有文字；請先進行文字辨識（OCR）',
  },
  locked: {
    en: 'it is locked with a password; save it without one',
    'zh-CN': '文件有密码保护；请去掉密码后重新保存',
    'zh-TW': '檔案有密碼保護；請移除密碼後重新儲存',
  },
  pdf: {
    en: 'it is not a PDF, or is damaged; open it and save it again',
    'zh-CN': '不是 PDF，或文件已损坏；请打开后重新保存',
    'zh-TW': '不是 PDF，或檔案已損壞；請開啟後重新儲存',
  },
  memory: {
    en: 'reading it took too much memory; split it into smaller files',
    'zh-CN': '读取时占用内存过多；请拆分为较小的文件',
    'zh-TW': '讀取時佔用記憶體過多；請拆分為較小的檔案',
  },
  slow: {
    en: 'reading it took longer than {seconds} seconds; split it into smaller files',
    'zh-CN': '读取超过 {seconds} 秒；请拆分为较小的文件',
    'zh-TW': '讀取超過 {seconds} 秒；請拆分為較小的檔案',
  },
  badJson: {
    en: 'it is no valid JSON; write it out again, or save it as CSV',
    'zh-CN': 'JSON 无效，请重新导出，或另存为 CSV',
    'zh-TW': 'JSON 無效，請重新匯出，或另存為 CSV',
  },
  noRecords: {
    en: 'it is no list of records; it looks like [{"question": "…", "answer": "…"}, …]',
    'zh-CN': '不是记录列表，格式应为 [{"question": "…", "answer": "…"}, …]',
    'zh-TW': '不是記錄清單，格式應為 [{"question": "…", "answer": "…"}, …]',
  },
  other: { en: 'it cannot be read: {reason}', 'zh-CN': '无法读取：{reason}', 'zh-TW': '無法讀取：{reason}' },
  attempts: {
    en: 'whoever read it was ended {times} times; split it, or save it in another format',
    'zh-CN': '读取时进程中断了 {times} 次；请拆分文件，或另存为其他格式',
    'zh-TW': '讀取時程序中斷了 {times} 次；請拆分檔案，或另存為其他格式',
  },
  gone: {
    en: 'its content is not there any more; upload it again',
    'zh-CN': '文件内容已不存在；请重新上传',
    'zh-TW': '檔案內容已不存在；請重新上傳',
  },
  empty: {
    en: 'there is nothing in it; save it with its text and upload it again',
    'zh-CN': '文件是空的；请保存内容后重新上传',
    'zh-TW': '檔案是空的；請儲存內容後重新上傳',
  },
  onlyTitles: {
    en: 'there is no text in it beside titles; write something below them',
    'zh-CN': '除标题外没有文字；请在标题下填写内容',
    'zh-TW': '除標題外沒有文字；請在標題下填寫內容',
  },
  script: {
    en: 'there is no text in it; pages that a script builds in the browser cannot be read',
    'zh-CN': '其中没有文字；无法读取由脚本在浏览器中生成的网页',
    'zh-TW': '其中沒有文字；無法讀取由指令碼在瀏覽器中產生的網頁',
  },
  away: { en: 'it leads away to {host}', 'zh-CN': '跳转到了 {host}', 'zh-TW': '轉址到了 {host}' },
  status: { en: 'it answers {status}', 'zh-CN': '服务器返回 {status}', 'zh-TW': '伺服器回傳 {status}' },
  kind: {
    en: 'it is {type}, which cannot be read',
    'zh-CN': '类型为 {type}，无法读取',
    'zh-TW': '類型為 {type}，無法讀取',
  },
  circle: {
    en: 'it leads from one address to the next without an end',
    'zh-CN': '网址不断跳转，没有终点',
    'zh-TW': '網址不斷轉址，沒有終點',
  },
  robots: {
    en: 'robots.txt of {host} does not allow it to be read',
    'zh-CN': '{host} 的 robots.txt 不允许读取',
    'zh-TW': '{host} 的 robots.txt 不允許讀取',
  },
  silent: {
    en: '{host} did not answer: {reason}',
    'zh-CN': '{host} 没有回应：{reason}',
    'zh-TW': '{host} 沒有回應：{reason}',
  },
  noAddress: { en: '{host} has no address', 'zh-CN': '{host} 没有地址', 'zh-TW': '{host} 沒有位址' },
  notFound: {
    en: '{host} cannot be found: {reason}',
    'zh-CN': '找不到 {host}：{reason}',
    'zh-TW': '找不到 {host}：{reason}',
  },
  private: {
    en: '{host} is not a public address ({address}); an admin can allow the host in the settings',
    'zh-CN': '{host} 不是公网地址（{address}）；管理员可在设置中允许此主机',
    'zh-TW': '{host} 不是公開位址（{address}）；管理員可在設定中允許此主機',
  },
  large: {
    en: 'the answer is larger than {bytes} bytes',
    'zh-CN': '内容超过 {bytes} 字节',
    'zh-TW': '內容超過 {bytes} 位元組',
  },
  elsewhere: {
    en: '{host} sends us elsewhere; enter its final address',
    'zh-CN': '{host} 跳转到其他地址；请填写最终地址',
    'zh-TW': '{host} 轉址到其他位址；請填寫最終位址',
  },
});
