import { numbersIn, type FoundNumber } from '../actions/number-text.js';

/** A field that wants a number, by all the words that name it. */
export interface NumberField {
  name: string;
  words: readonly string[];
  /** It is an amount of money, whatever it is called. */
  isMoney?: boolean;
}

interface Candidate {
  value: number;
  isMoney: boolean;
  isCounted: boolean;
  /** A price for each of them. */
  isEach: boolean;
  /** A size or a weight of what is wanted: "40 cm lamps". */
  isMeasure: boolean;
  /** The upper end of "between 10 and 20": so much may be spent, but how many are wanted is open. */
  isRange: boolean;
  before: string;
  after: string;
}

const MONEY_FIELD =
  /budget|price|cost|money|spend|amount|预算|預算|价|價|金额|金額|费|費|preis|kosten|betrag|presupuesto|precio|prix|montant|orçamento|preço|prezzo|budżet|bütçe|бюджет|цен|anggaran|ngân sách|งบ|予算|예산|ميزانية/iu;
/** What a budget is called before its amount, whatever the field is called; and behind it: "5k budget". */
const BUDGET =
  'budget|预算|預算|presupuesto|orçamento|verba|budżet|bütçe\\p{L}*|бюджет\\p{L}*|anggaran|bujet|ngân sách|งบ(?:ประมาณ)?|予算|예산|ميزانية|الميزانية';
const BUDGET_BEFORE = new RegExp(
  `(?:${BUDGET})([^\\p{L}]*(?:(?:is|are|of|about|around|so|um|die|the|ist|liegt|bei|rund|etwa|es|de|del|uns|umas|unos|ca|circa|max|maximum|at|most|up|to|approx|roughly|only|just|nur|bis|до|около|примерно|est|environ|é|khoảng|là|sekitar|maksimal|ประมาณ|약|حوالي)[^\\p{L}\\d]+){0,4}(?:[在为為約约は은는이가]|大概|大约|不超过|最多|最大)*)$`,
  'iu',
);
const BUDGET_AFTER = new RegExp(
  `^\\s?(?:\\p{Sc}|euros?|dollars?|usd|eur|欧元|美元|元|块)?\\s?(?:as (?:a |our |the )?|的|de |の)?(?:${BUDGET})(?=\\s*(?:$|[^\\p{L}\\s])|\\s(?:for|per|in|and|or|max|available|für|und|pour|para|por|для)(?!\\p{L}))`,
  'iu',
);
const MONEY_BEFORE = /(?:\p{Sc}|\b(?:usd|eur|gbp|cny|rmb|sgd|aud|cad|hkd|twd|us|nt|hk))\s?$/iu;
const MONEY_AFTER =
  /^\s?(?:\p{Sc}|(?:usd|eur|gbp|cny|rmb|sgd|aud|cad|hkd|twd|dollars?|euros?|pounds?|bucks|yuan)\b|元|块|塊|円|원|[欧歐日韩韓]元|欧|英[镑鎊]|镑|日[圆円]|韩[币圆]|卢布|泰[铢銖]|新币|澳[币元]|加[币元]|美元|美金|港[币幣]|台[币幣]|人民[币幣]|(?:рубл\p{L}*|руб|р\.|гривен|грн|zł|złotych|lei|kč|baht|บาท|đồng|rupiah)(?!\p{L}))/iu;
const COUNTED_AFTER =
  /^\s?(?:(?:pcs?|pieces?|units?|items?|sets?|box(?:es)?|pairs?|st(?:ü|u)ck|stk|pi(?:è|e)ces?|piezas?|unidades|unités?|peças|pezzi|cái|chiếc|buah)\b|(?:шт|штук\p{L}*)(?!\p{L})|[个個件套只隻条條张張把份箱盒台臺部本瓶双雙]|ชิ้น|개)/iu;

const PRICE_FIELD = /price|preis|prix|precio|preço|prezzo|价|價|цен|単価|가격|ราคา|giá|harga|سعر/iu;
const EACH_AFTER =
  /^\s?(?:\p{Sc}|(?:usd|eur|gbp|cny|rmb|dollars?|euros?|pounds?|bucks|yuan|baht|руб\p{L}*|р\.)(?!\p{L})|[元块塊円원][钱錢]?|บาท)?\s?(?:(?:each|apiece|a piece|per (?:piece|unit|item|pc|one|lamp|mug|head|person)|a pop|pro (?:stück|stk|teil)|(?:das|je) stück|(?:la|par|l[’']) ?(?:pièce|unité)|chacune?|cada (?:un[oa]?)|por (?:unidad|unidade|pieza|peça)|la unidad|a unidade|cada|l[’']un[oa]|cadauno|ciascun[oa]?|al pezzo|per stuk|za sztukę|tanesi|за (?:штуку|шт|одн\p{L}+)|per (?:buah|pcs|biji)|satuannya|(?:mỗi|một) (?:cái|chiếc)|للقطعة|لكل)(?!\p{L})|\/\s?(?:pcs?|piece|unit|ea|st(?:ü|u)?c?k|pz|шт|[个個件只隻])(?!\p{L})|(?:一|每)[个個件只隻盏盞套]|ต่อชิ้น|ต่ออัน)/iu;
/** "3块钱一个", "1個300円": the one that a price is for. */
const ONE_BEFORE = /[元块塊円원钱錢]\s?$/u;
const ONE_AFTER = /^\s?[個个個개]\s?(?:あたり|につき|当たり)?\s?\p{Sc}?\d/u;
const QUANTITY_FIELD =
  /quantity|qty|how many|pieces|units|count|menge|anzahl|stück|cantidad|cuántos|quantité|combien|quantidade|quantos|quantità|количеств|сколько|数量|數量|几个|幾個|いくつ|개수|수량|จำนวน|số lượng|jumlah|الكمية|عدد/iu;
const isQuantity = ({ words }: NumberField): boolean => words.some((word) => QUANTITY_FIELD.test(word));
const EACH_BEFORE =
  /(?:(?<!\p{L})(?:je|à|a piece|each(?: for| at)?|unit price(?: of)?|stückpreis(?: von)?|по)|每[个個件只隻盏盞套]|单价|單價|ชิ้นละ|อันละ|개당|[11一]個(?:あたり)?)[\s:：]*\p{Sc}?\s?$/iu;
const MEASURE_AFTER =
  /^[\s-]?(?:(?:[mckd]?m|[mk]?g|[mcd]?l|[km]?w|[mk]?v|kwh|lm|lumens?|watts?|volts?|inch(?:es)?|in(?=\s+\p{L}+s\b)|ft|feet|zoll|pulgadas|polegadas|pouces|дюйм\p{L}*|см|мм|кг|литр\p{L}*|вт|cent(?:i|í)m\p{L}+|(?:milli|kilo)?met(?:er|re)s?|metros?|litros?|lit(?:er|re)s?|grams?|kilos?|oz|lbs?|years?|hours?|minutes?)(?![\p{L}\d])|["″°]|厘米|公分|毫米|公斤|千克|毫升|英寸|吋|[米升克瓦](?!\p{Script=Han}?\p{L}*币)|センチ|ミリ|キロ|ワット|เซน|นิ้ว|센티|인치)/iu;

/** What each field is, as far as it can be told: by its name, by money, by what is counted, or as the answer to the question. */
export function findNumbers(
  text: string,
  fields: readonly NumberField[],
  { locale, isAnswer, isOnly }: { locale: string; isAnswer: boolean; isOnly: boolean },
): Map<string, number> {
  const found = new Map<string, number>();
  let left = candidatesIn(text, locale);
  const open = (): NumberField[] => fields.filter(({ name }) => !found.has(name));
  const take = ({ name }: NumberField, candidate: Candidate): void => {
    found.set(name, candidate.value);
    left = left.filter((each) => each !== candidate);
  };
  const isMoneyField = ({ words, isMoney = false }: NumberField): boolean =>
    isMoney || words.some((word) => MONEY_FIELD.test(word));
  const isOneOf = (field: NumberField, { isRange }: Candidate): boolean => !isRange || isMoneyField(field);
  // "50 mugs at $3 each": so much is no budget; a field for a price wants it.
  if (!fields.some(({ words }) => words.some((word) => PRICE_FIELD.test(word))))
    left = left.filter(({ isEach }) => !isEach);
  // "2 lamps of 40 cm": a size counts nothing, least of all where it is asked how many.
  const isCount = fields.every((field) => isMoneyField(field) || isQuantity(field));
  const sized = left.filter(({ isMeasure }) => isMeasure).length;
  if (isCount || sized < left.filter(({ isMoney }) => !isMoney).length)
    left = left.filter(({ isMeasure }) => !isMeasure);
  for (const field of fields) {
    const named = left.find((candidate) => isOneOf(field, candidate) && isNamed(field, candidate.before));
    if (named !== undefined) take(field, named);
  }
  const [budget, ...budgets] = open().filter(isMoneyField);
  const [amount, ...amounts] = left.filter(
    ({ before, after }) => BUDGET_BEFORE.test(before) || BUDGET_AFTER.test(after),
  );
  if (budget !== undefined && amount !== undefined && budgets.length === 0 && amounts.length === 0)
    take(budget, amount);
  const match = (wanted: (field: NumberField) => boolean, fits: (candidate: Candidate) => boolean): void => {
    const [field, ...others] = open().filter(wanted);
    const [candidate, ...more] = left.filter(fits);
    if (field === undefined || candidate === undefined || !isOneOf(field, candidate)) return;
    if (others.length === 0 && more.length === 0) take(field, candidate);
  };
  match(isMoneyField, ({ isMoney }) => isMoney);
  match(
    (field) => !isMoneyField(field),
    ({ isCounted, isMoney }) => isCounted && !isMoney,
  );
  // Where nothing else is asked for, or a sum of money is recognised as one, a number without a unit is the other.
  if (fields.some(isMoneyField) || isOnly)
    match(
      (field) => !isMoneyField(field),
      ({ isMoney }) => !isMoney,
    );
  if (isOnly)
    match(
      () => true,
      () => true,
    );
  if (isAnswer && isBare(text))
    for (const candidate of [...left]) {
      const field = open().find(
        (each) => (!candidate.isMoney || isMoneyField(each)) && isOneOf(each, candidate),
      );
      if (field !== undefined) take(field, candidate);
    }
  return found;
}

/** Every number a text may be said to hold, in every reading. */
export function numbersSaid(text: string, locale: string): number[] {
  return [...new Set(numbersIn(text, locale).flatMap(({ values }) => values))];
}

function candidatesIn(text: string, locale: string): Candidate[] {
  const numbers = numbersIn(text, locale);
  return numbers.flatMap((number, at): Candidate[] => {
    const { values, before, after } = number;
    const [last, next] = [numbers[at - 1], numbers[at + 1]];
    const lower = last !== undefined && isRangeBetween(last, number) ? last : undefined;
    if (next !== undefined && isRangeBetween(number, next)) return [];
    const isMoney =
      MONEY_BEFORE.test(before) || MONEY_AFTER.test(after) || MONEY_BEFORE.test(lower?.before ?? '');
    const isCounted = COUNTED_AFTER.test(after);
    // Of one piece there are no thousandths, nor of a coin.
    const [value] = isMoney || isCounted ? values.toSorted((left, right) => right - left) : values;
    if (value === undefined || /^\s?%/.test(after)) return [];
    if (value === 1 && (ONE_BEFORE.test(before) || ONE_AFTER.test(after))) return [];
    const lead = lower?.before.replace(/\p{Sc}\s?$/u, '').replace(RANGE_OPENING, '') ?? before;
    const isEach = EACH_AFTER.test(after) || (isMoney && EACH_BEFORE.test(before));
    const isMeasure = !isMoney && MEASURE_AFTER.test(after);
    return [
      { value, isMoney, isCounted, isEach, isMeasure, isRange: lower !== undefined, before: lead, after },
    ];
  });
}

const RANGE_OPENING =
  /(?:between|from|zwischen|von|entre|de|tra|fra|da|tussen|między|od|между|от|antara|dari|từ|giữa|ระหว่าง|بين|من|介于|在)\s?$/iu;
const RANGE =
  /^\s?(?:\p{Sc}|k|€)?\s?(?:[-–~〜～至到]|to|bis|à|a|tot|do|до|sampai|hingga|đến|ถึง|から|에서|إلى)\s?\p{Sc}?\s?$/iu;
const RANGE_AND = /^\s?(?:\p{Sc}|k|€)?\s?(?:and|und|et|y|e|en|i|и|dan|và|و|和|与|跟)\s?\p{Sc}?\s?$/iu;

/** Whether a number and the next one are the ends of one range. */
function isRangeBetween({ before, after, end }: FoundNumber, next: FoundNumber): boolean {
  const gap = after.slice(0, Math.max(0, next.before.length - end));
  return RANGE.test(gap) || (RANGE_AND.test(gap) && RANGE_OPENING.test(before.replace(/\p{Sc}\s?$/u, '')));
}

/** "budget: 2000", "Budget 1.500 Euro", 预算2000元, "budget of about $2000". */
function isNamed({ words }: NumberField, before: string): boolean {
  const plain = before.toLowerCase();
  return words.some((word) => {
    const at = word === '' ? -1 : plain.lastIndexOf(word.toLowerCase());
    return at >= 0 && BETWEEN.test(plain.slice(at + word.length));
  });
}

const BETWEEN =
  /^\s*(?:[:：=-]|is|are|of|about|around|up to|max(?:imum)?|ist|von|bis|es|de|是|为|為|约|約|大概|大约)?(?:\s*(?:about|around|约|約))?\s*(?:\p{Sc}|us|nt|hk)?\p{Sc}?\s*$/iu;

/** Nothing but numbers and what goes with them. */
function isBare(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !/\d/.test(word)).length <= 4;
}
