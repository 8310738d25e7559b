/**
 * Messages that are whole in a word or two, as people write them, lower case and without marks. What several
 * languages share ("ok", "hi", "no", "si", "info") is left out: there "unknown" is the honest answer.
 */
const WORDS: Readonly<Record<string, string>> = {
  en: 'hello|hey there|hi there|thanks|thank you|thx|yes please|no thanks|yes|please|sorry|goodbye|bye bye|how much|price|help|refund|where|when|good morning|sure|great|what|why|who|shipping|hello there|anyone there|any discount',
  es: 'hola|gracias|buenas|buenos dias|buenas tardes|adios|cuanto|cuanto cuesta|cuánto|sí|por favor|ayuda|precio|vale|muchas gracias|envío|envio|dónde|donde|cuándo|qué|hasta luego',
  pt: 'olá|obrigado|obrigada|bom dia|boa tarde|boa noite|quanto|quanto custa|sim|não|nao|preço|ajuda|tudo bem|onde|frete',
  de: 'hallo|danke|guten tag|guten morgen|moin|servus|ja bitte|nein|nein danke|bitte|hilfe|preis|tschüss|was kostet|wann|wie viel|wieviel|vielen dank|ja danke|versand',
  fr: "bonjour|bonsoir|merci|salut|oui|non merci|combien|prix|aide|au revoir|merci beaucoup|svp|où|quand|coucou|livraison|d’accord|d'accord",
  it: 'ciao|grazie|buongiorno|buonasera|quanto costa|prezzo|aiuto|prego|arrivederci|sì|grazie mille|spedizione',
  nl: 'dank je|dankjewel|bedankt|goedemorgen|goedemiddag|hoeveel|prijs|alstublieft|dank u|verzending',
  pl: 'cześć|dzień dobry|dziękuję|dzięki|tak|nie|proszę|ile|ile kosztuje|pomoc|cena|dobry wieczór',
  tr: 'merhaba|selam|teşekkürler|evet|hayır|lütfen|fiyat|ne kadar|yardım|günaydın|sağol|kargo',
  vi: 'xin chào|chào|cảm ơn|cám ơn|dạ|vâng|không|bao nhiêu|giá|chào shop|alo|có không|còn hàng không',
  id: 'halo|terima kasih|makasih|selamat pagi|selamat siang|selamat malam|tidak|berapa|harga|tolong|berapa harganya|ada|bisa|ongkir',
};

const LANGUAGE_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([language, words]) =>
    words.split('|').map((word) => [word, language] as const),
  ),
);

/** The language of a message that is one of these and nothing more. `words` is in lower case, one space apart. */
export function languageOfShortWords(words: string): string | undefined {
  return LANGUAGE_OF.get(words);
}
