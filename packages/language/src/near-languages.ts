/**
 * Words by which languages that nobody here knows are told from the neighbours that they would be taken for; lower case,
 * as typed. Each is a word of none of these neighbours.
 */
const UNKNOWN = new RegExp(
  [
    // Danish, Norwegian, Swedish, taken for Dutch or German
    'hvor|hvornår|hvad|hvorfor|hvordan|ikke|jeg|og|hvis|pakken|ordren|jag|inte|och|när|hur|mitt paket|är|finns',
    // Romanian, taken for Portuguese or Italian
    'unde|când|și|cât|vreau|pentru|comanda|coletul|mulțumesc|sunt',
    // Catalan, taken for Spanish or Portuguese
    'el meu|la meva|els meus|les meves|amb|vull|què|aquest|aquesta|gràcies|si us plau|comandes',
  ]
    .map((words) => `(?:${words})`)
    .join('|')
    .replace(/^(.*)$/u, '(?<= )(?:$1)(?= )'),
  'u',
);

/** How Indonesians type to a shop, which looks like Dutch; one of them alone may be anything. */
const INDONESIAN: ReadonlySet<string> = new Set(
  'bisa ga gak nggak enggak kak gan sis dong nih yuk ongkir barang pesanan gimana berapa cod ready udah sudah belum kapan aja pake pakai buat bang mau nya'.split(
    ' ',
  ),
);

/** `words`: lower case, letters only, one space apart. Undefined: nothing speaks for one of these. */
export function nearLanguage(words: string): string | undefined {
  const list = words.split(' ');
  const slang = list.filter((word) => INDONESIAN.has(word)).length;
  if (slang >= 2 && slang * 2 >= list.length) return 'id';
  return UNKNOWN.test(` ${words} `) ? 'und' : undefined;
}
