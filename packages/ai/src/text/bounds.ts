import { simplify } from './fold.js';

/** Whether a number is the most or the least that there is: "within 3 days", 至少3天. */
export type Bound = 'most' | 'least';

/**
 * What stands right before a number, and right behind it and its unit. Not "under" nor "over", which go on where the
 * other ends: what is free over 50 euros is not free under 50.
 */
const WORDS: readonly [Bound, before: string, after: string][] = [
  [
    'most',
    "within(?: the next)?|at (?:the )?most|(?:no|not) (?:more|longer) than|not exceeding|maximum(?: of)?|max\\.?|up to|innerhalb(?: von)?|binnen|höchstens|maximal|bis zu|(?:nicht mehr|nicht länger) als|längstens|spätestens (?:nach|in)|sous|au (?:maximum|plus)|un maximum de|jusqu[’']à|pas plus de|en un plazo de|dentro de(?: los)?|(?:como |un )?máximo(?: de)?|hasta|no más de|a lo sumo|em até|até|no máximo|dentro de|não mais de|entro|al massimo|(?:un )?massimo(?: di)?|fino a|non più di|в течение|не (?:более|больше|дольше)(?: чем)?|максимум|dalam(?: waktu)?|maksimal|paling lama|tidak lebih dari|trong vòng|tối đa|không quá|ภายใน|ไม่เกิน|สูงสุด|最多|至多|不超过|最长|最迟|最晚|最大|遅くとも|최대|최장|خلال|في غضون|بحد أقصى|لا (?:يتجاوز|تتجاوز)|كحد أقصى",
    'at (?:the )?most|max(?:imum)?|or less|tops|at the latest|höchstens|maximal|au (?:plus|maximum)|maximum|como máximo|a lo sumo|no máximo|al massimo|максимум|maksimal|tối đa|以?内|之内|以下|이내|이하|안에|كحد أقصى',
  ],
  [
    'least',
    'at least|no less than|(?:a )?minimum(?: of)?|from|starting (?:at|from)|mindestens|wenigstens|ab|au moins|(?:un )?minimum(?: de)?|à partir de|dès|al menos|por lo menos|(?:como |un )?mínimo(?: de)?|a partir de|desde|pelo menos|no mínimo|almeno|(?:un )?minimo(?: di)?|a partire da|не (?:менее|меньше)(?: чем)?|минимум|как минимум|от|minimal|setidaknya|paling (?:sedikit|cepat)|mulai dari|ít nhất|tối thiểu|từ|อย่างน้อย|ขั้นต่ำ|ตั้งแต่|至少|最少|不少于|起码|最低|少なくとも|最短|최소|적어도|على الأقل|لا (?:يقل|تقل) عن|ابتداء من',
    'or more|or longer|minimum|and up(?:wards)?|oder mehr|mindestens|au moins|ou plus|o más|como mínimo|ou mais|no mínimo|o più|almeno|минимум|以上|이상|부터|ขึ้นไป|على الأقل|فأكثر',
  ],
];

const readers = WORDS.map(([bound, before, after]) => ({
  bound,
  before: new RegExp(`(?<!\\p{L})(?:${textOf(before)})[\\s:]*$|${unspaced(before)}[\\s:]*$`, 'u'),
  after: new RegExp(`^\\s?(?:${textOf(after)})(?!\\p{L})|^\\s?${unspaced(after)}`, 'u'),
}));

function textOf(words: string): string {
  return simplify(words.normalize('NFKC'));
}

/** The same of those that stand in the middle of a run of characters. */
function unspaced(words: string): string {
  const runs = textOf(words)
    .split('|')
    .filter((word) => /[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}]/u.test(word));
  return `(?:${runs.join('|')})`;
}

/** What the words around a number say of it. */
export function boundOf(before: string, after: string): Bound | undefined {
  const near = before.slice(-24);
  return readers.find((reader) => reader.before.test(near) || reader.after.test(after.slice(0, 16)))?.bound;
}
