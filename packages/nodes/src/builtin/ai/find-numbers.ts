import { numbersIn } from '../actions/number-text.js';

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
  before: string;
}

const MONEY_FIELD =
  /budget|price|cost|money|spend|amount|预算|預算|价|價|金额|金額|费|費|preis|kosten|betrag|presupuesto|precio|prix|montant|orçamento|preço/iu;
const MONEY_BEFORE = /(?:\p{Sc}|\b(?:usd|eur|gbp|cny|rmb|sgd|aud|cad|hkd|twd|us|nt|hk))\s?$/iu;
const MONEY_AFTER =
  /^\s?(?:\p{Sc}|(?:usd|eur|gbp|cny|rmb|sgd|aud|cad|hkd|twd|dollars?|euros?|pounds?|bucks|yuan)\b|元|块|塊|円|원|美元|美金|港[币幣]|台[币幣]|人民[币幣]|(?:рубл\p{L}*|руб|р\.|гривен|грн|zł|złotych|lei|kč|baht|บาท|đồng|rupiah)(?!\p{L}))/iu;
const COUNTED_AFTER =
  /^\s?(?:(?:pcs?|pieces?|units?|items?|sets?|box(?:es)?|pairs?|st(?:ü|u)ck|stk|pi(?:è|e)ces?|piezas?|unidades|unités?|peças|pezzi|cái|chiếc|buah)\b|(?:шт|штук\p{L}*)(?!\p{L})|[个個件套只隻条條张張把份箱盒台臺部本瓶双雙]|ชิ้น|개)/iu;

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
  for (const field of fields) {
    const named = left.find(({ before }) => isNamed(field, before));
    if (named !== undefined) take(field, named);
  }
  const isMoneyField = ({ words, isMoney = false }: NumberField): boolean =>
    isMoney || words.some((word) => MONEY_FIELD.test(word));
  const match = (wanted: (field: NumberField) => boolean, fits: (candidate: Candidate) => boolean): void => {
    const [field, ...others] = open().filter(wanted);
    const [candidate, ...more] = left.filter(fits);
    if (field !== undefined && candidate !== undefined && others.length === 0 && more.length === 0)
      take(field, candidate);
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
      const field = open().find((each) => !candidate.isMoney || isMoneyField(each));
      if (field !== undefined) take(field, candidate);
    }
  return found;
}

/** Every number a text may be said to hold, in every reading. */
export function numbersSaid(text: string, locale: string): number[] {
  return [...new Set(numbersIn(text, locale).flatMap(({ values }) => values))];
}

function candidatesIn(text: string, locale: string): Candidate[] {
  return numbersIn(text, locale).flatMap(({ values, before, after }): Candidate[] => {
    const isMoney = MONEY_BEFORE.test(before) || MONEY_AFTER.test(after);
    const isCounted = COUNTED_AFTER.test(after);
    // Of one piece there are no thousandths, nor of a coin.
    const [value] = isMoney || isCounted ? values.toSorted((left, right) => right - left) : values;
    const isRange = /\d\s?[-~–]\s?$/u.test(before) || /^\s?[-~–]\s?\d/u.test(after) || /^\s?%/.test(after);
    return value === undefined || isRange ? [] : [{ value, isMoney, isCounted, before }];
  });
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
