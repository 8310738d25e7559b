import { baseLanguage } from '@nightshift/schema';

const LONGEST = 80;

/** Says that a part of what was asked is still open, in its own words. */
export function saysOpen(part: string, language: string): string {
  const quoted = part.length > LONGEST ? `${part.slice(0, LONGEST).trimEnd()}…` : part;
  return (PHRASES[baseLanguage(language)] ?? EN).replace('{part}', () => quoted);
}

const EN = 'About “{part}” I am not sure.';

const PHRASES: Readonly<Record<string, string>> = {
  ar: 'بخصوص «{part}» ليس لدي جواب مؤكد.',
  de: 'Bei „{part}“ bin ich mir nicht sicher.',
  es: 'Sobre «{part}» no tengo una respuesta segura.',
  fr: 'Pour « {part} », je n’ai pas de réponse sûre.',
  id: 'Tentang “{part}”, saya belum punya jawaban yang pasti.',
  it: 'Su «{part}» non ho una risposta sicura.',
  ja: '「{part}」については、確かなお答えができません。',
  ko: '“{part}”에 대해서는 확실하게 답해 드리기 어렵습니다.',
  nl: 'Over “{part}” ben ik niet zeker.',
  pl: 'Co do „{part}” nie mam pewnej odpowiedzi.',
  pt: 'Sobre “{part}” não tenho uma resposta certa.',
  ru: 'На вопрос «{part}» у меня нет точного ответа.',
  th: 'เรื่อง “{part}” ยังตอบให้แน่ใจไม่ได้',
  tr: '“{part}” konusunda kesin bir yanıtım yok.',
  vi: 'Về “{part}”, tôi chưa có câu trả lời chắc chắn.',
  zh: '关于“{part}”，我还不能确定。',
};
