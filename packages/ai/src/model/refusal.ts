import { foldText, simplify } from '../text/fold.js';

const LONGEST = 240;
/** "I cannot translate that.", "I'm sorry, but I can't help with that.", "I am not sure." */
const REFUSES = new RegExp(
  simplify(
    [
      "^(?:(?:i'?m|i am|we'?re|we are) (?:so |very |really )?sorry|sorry|apologies|unfortunately|my apologies)?[,.!:;]? ?(?:but )?(?:as an ai[^.]{0,40},? )?(?:i|we) (?:can ?not|can't|am (?:not able|unable)|are (?:not able|unable)|'m (?:not able|unable)|won't|will not|do not|don't|am not|'m not) (?:be able to |to |really |quite )?(?:translate|summari[sz]e|help|assist|do|process|provide|fulfill?|comply|complete|answer|respond|understand|know|sure|certain)",
      "^(?:i'm not sure|i'm unable|i'm not able|i must decline|there is nothing to (?:translate|summari[sz]e)|no (?:text|conversation) (?:was )?provided)",
      '^(?:(?:es )?tut mir (?:sehr )?leid|leider|entschuldigung)?[,.!]? ?(?:aber )?(?:das |dies(?:en|es)? (?:text |gespräch )?)?(?:ich )?(?:kann|darf) (?:ich )?(?:das |dies(?:en|es)? |ihnen |dir |dabei |den text |text |die unterhaltung |das gespräch )*(?:leider )?nicht (?:übersetzen|zusammenfassen|helfen|beantworten|tun)',
      "^(?:(?:je suis )?(?:désolée?|navrée?))?[,.!]? ?(?:mais )?(?:je ne (?:peux|suis|sais) pas|je ne puis|il m'est impossible|je n'ai pas)",
      '^(?:lo siento|perdón|lamentablemente)?[,.!]? ?(?:pero )?no (?:puedo|me es posible|soy capaz de|estoy segur[oa])',
      '^(?:desculpe|sinto muito|lamento|infelizmente)?[,.!]? ?(?:mas )?(?:eu )?não (?:posso|consigo|sou capaz de|tenho certeza)',
      '^(?:mi dispiace|spiacente|purtroppo)?[,.!]? ?(?:ma )?non (?:posso|sono in grado|riesco|sono sicur[oa])',
      '^(?:извините|простите|к сожалению)?[,.!]? ?(?:но )?я не (?:могу|в состоянии|уверен)',
      '^(?:maaf)?[,.!]? ?(?:tetapi |tapi )?saya tidak (?:bisa|dapat|yakin)|^(?:(?:tôi )?xin lỗi)?[,.!]? ?(?:nhưng )?tôi không (?:thể|chắc)',
      '^(?:(?:很|非常)?抱歉|对不起|不好意思)?[，,。！!]? ?(?:但)?我?(?:无法|不能|没办法|没法)(?:为您|帮您|对此|将其|把它|完成|进行)*(?:翻译|总结|概括|回答|提供|处理|满足|协助|帮助)|^我不确定',
      '(?:翻訳|要約|お答え|お手伝い|対応)(?:は|が|を)?(?:することは|することが)?(?:でき(?:ません|ない)|いたしかねます)。?$|^(?:번역|요약)(?:할|해 드릴)? ?수 ?(?:가 )?없|(?:번역|요약|답변|도와드릴)(?:을|를)? ?(?:할|해 드릴|드릴)? ?수 (?:가 )?없(?:습니다|어요)',
      '^(?:ขออภัย|ขอโทษ).{0,12}(?:ไม่สามารถ|แปลไม่ได้)|^(?:عذرا|آسف|أعتذر)?[،,.]? ?(?:لكن(?:ني)? )?(?:لا أستطيع|لا يمكنني|لست متأكد)',
    ].join('|'),
  ),
  'u',
);

/** Whether a model says that it will not, or cannot, do what it was asked, instead of doing it. */
export const refuses = (written: string): boolean =>
  written.length <= LONGEST && REFUSES.test(foldText(written).replace(/^["“«「]+/u, ''));
