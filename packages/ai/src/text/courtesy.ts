import { speaksOfFree } from './negation.js';
import { splitSentences } from './sentences.js';

export const COURTEOUS =
  /let me know|feel free|happy to help|glad to|i hope|we hope|thank|thanks|any (?:other|more|further) question|anything else|have a (?:nice|great|good)|sorry|welcome|of course|good news|gerne|vielen dank|bitte melden|weitere fragen|bedauer|entschuldig|schönen tag|tut (?:mir|uns)(?: \p{L}+)? leid|merci|n['’]hésitez|à votre disposition|bonne journée|désolé|navré|gracias|no dude|con gusto|lo siento|lamentamos|sentimos|disculp|obrigad|fico à disposição|não hesite|qualquer dúvida|grazie|bedankt|graag|спасибо|обращайтесь|пожалуйста|рады|извините|您好|你好|感谢|谢谢|请放心|祝您|还有.{0,6}(?:问题|疑问)|随时|抱歉|不好意思|带来不便|ありがとう|お問い合わせ|お気軽|恐れ入り|申し訳|ご安心|よろしく|감사|안녕|언제든|문의|terima kasih|silakan|maaf|cảm ơn|xin chào|dạ|ขอบคุณ|สวัสดี|ยินดี|ขออภัย|شكر|مرحبا|يسعدنا|عذر/u;

/** Manners: nothing is claimed in it, not even a number. */
export function isCourtesy(folded: string, sentence: string): boolean {
  return (
    COURTEOUS.test(folded) &&
    !/\d/.test(sentence) &&
    folded.length <= 120 &&
    !speaksOfFree(folded) &&
    splitSentences(sentence).length === 1
  );
}
