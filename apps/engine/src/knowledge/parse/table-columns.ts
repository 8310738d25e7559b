/** What a column of a table is for, told from its name. */
export const COLUMN_USES = [
  'question',
  'answer',
  'language',
  'market',
  'category',
  'said',
  'left-out',
] as const;
export type ColumnUse = (typeof COLUMN_USES)[number];

const QUESTION =
  /^(?:questions?|frage|pregunta|question|pergunta|domanda|вопрос|سؤال|السؤال|คำถาม|câu hỏi|pertanyaan|问题|問題|問|质问|質問|质疑|질문)$/iu;
const ANSWER =
  /^(?:answers?|antwort|respuesta|réponse|reponse|resposta|risposta|ответ|جواب|الجواب|คำตอบ|trả lời|câu trả lời|jawaban|答案|回答|答复|答覆|回复|回覆|答え|답변)$/iu;
/** What tables of other things have, too; with a column of answers or questions beside it, it is its other half. */
const TITLE = /^(?:标题|標題|title|titel)$/iu;
const CONTENT = /^(?:content|text|内容|內容)$/iu;
const LANGUAGE =
  /^(?:languages?|lang|locale|sprache|idioma|langue|lingua|язык|اللغة|لغة|ภาษา|ngôn ngữ|bahasa|语言|語言|语种|語種|言語|언어)$/iu;
const MARKET =
  /^(?:markets?|country|countries|country code|region|markt|land|länder|mercado|país|pays|marché|paese|mercato|страна|рынок|السوق|البلد|الدولة|ประเทศ|ตลาด|quốc gia|thị trường|negara|pasar|市场|市場|国家|國家|国|国家\/地区|國家\/地區|地区|地區|국가|시장)$/iu;
const CATEGORY =
  /^(?:categor(?:y|ies)|topic|section|kategorie|thema|categoría|catégorie|categoria|категория|الفئة|หมวดหมู่|danh mục|kategori|分类|分類|类别|類別|主题|主題|カテゴリー?|카테고리|분류)$/iu;

/** Whether the first row names columns, judged by words that columns have everywhere. */
export function namesColumns(row: readonly string[]): boolean {
  return row.some((name) =>
    [QUESTION, ANSWER, TITLE, CONTENT, LANGUAGE, MARKET, CATEGORY].some((pattern) => pattern.test(name)),
  );
}

/**
 * One use a column. Of a table of questions and answers only these are said; of any other, all is, under the names of
 * its columns.
 */
export function usesOf(header: readonly string[]): ColumnUse[] {
  const placeOf = (...patterns: RegExp[]): number =>
    patterns.map((pattern) => header.findIndex((name) => pattern.test(name))).find((at) => at >= 0) ?? -1;
  const question = placeOf(QUESTION, TITLE);
  const answer = placeOf(ANSWER, CONTENT);
  const isFaq = header.some((name) => QUESTION.test(name) || ANSWER.test(name));
  if (!isFaq || question < 0 || answer < 0)
    return header.map((_, at) => (at === question ? 'question' : at === answer ? 'answer' : 'said'));
  const language = placeOf(LANGUAGE);
  const market = placeOf(MARKET);
  const category = placeOf(CATEGORY);
  return header.map((_, at) => {
    if (at === question) return 'question';
    if (at === answer) return 'answer';
    if (at === language) return 'language';
    if (at === market) return 'market';
    return at === category ? 'category' : 'left-out';
  });
}

const QUESTION_MARK = /[?？؟]\s*$/u;
/** No name of a column is as long; a Chinese character says as much as two letters. */
const LONGEST_NAME = 90;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/**
 * A table that begins with an entry instead of names: what stands first is asked like what stands below it, or is far
 * too long for a name. Gives what its columns are for; null: the first row may well be names.
 */
export function usesWithoutHeader(rows: readonly (readonly string[])[]): ColumnUse[] | null {
  const [first = [], ...body] = rows;
  if (namesColumns(first)) return null;
  const question = first.findIndex((cell, column) => {
    if (!QUESTION_MARK.test(cell)) return false;
    const below = body.map((row) => row[column] ?? '').filter((other) => other !== '');
    return below.filter((other) => QUESTION_MARK.test(other)).length * 2 >= below.length;
  });
  const isLong = first.some((cell) => cell.length + (cell.match(WIDE)?.length ?? 0) > LONGEST_NAME);
  if (question < 0 && !isLong) return null;
  const asked = question < 0 ? 0 : question;
  const sizes = first.map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? '').length, 0));
  const others = sizes.map((size, column) => (column === asked ? -1 : size));
  const answer = others.indexOf(Math.max(...others));
  return first.map((_, at) =>
    at === asked ? 'question' : at === answer ? 'answer' : question < 0 ? 'said' : 'left-out',
  );
}
